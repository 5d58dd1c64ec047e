import type { Report } from '../../shared/report';
import type { CredentialSummary } from '../../shared/credential';
import type { EvidenceSnapshot } from '../net/types';
import type { FinishedJob } from './messages';
import type { VerifyOutcome } from './types';

// To copy outcomes from thread to thread as they are costs as much as checking a token. So what badges of a batch say alike
// (an issuer, an achievement, a check that passed) goes over once, and everything as JSON text, which both sides are
// quicker with than with objects.

/** Finished jobs as they go to another thread. A number in place of a part is its place among all parts of the batch. */
export interface PackedOutcomes {
  /** JSON text of `PackedEntry[]`. */
  readonly entries: string;
  /** JSON text of the parts that come up for the first time. */
  readonly parts: string;
  /** The snapshots that come up for the first time. */
  readonly snapshots: readonly EvidenceSnapshot[];
  /** One an entry. */
  readonly pictures: readonly VerifyOutcome['picture'][];
  /** Those that JSON has no words for, as they are. */
  readonly whole: readonly FinishedJob[];
}

/** `whole`: the place of the outcome in `whole`. */
export type PackedEntry = PackedOutcome | { readonly whole: number };

export interface PackedOutcome {
  readonly index: number;
  readonly recordId: string;
  readonly report: Packed<Report, 'checks' | 'endorsements'>;
  readonly summary: Packed<CredentialSummary, SummaryPart>;
  readonly snapshots: readonly number[];
}

/** An object, some of whose members are numbers of parts. */
export type Packed<T, Name extends keyof T> = {
  -readonly [Member in keyof T]: Member extends Name ? unknown : T[Member];
};

/** Members of a summary that go as parts. Any other stays in its place. */
export const summaryParts = [
  'types',
  'issuer',
  'achievement',
  'recipients',
  'skills',
  'evidence',
  'results',
  'picture',
  'associations',
  'extensions',
  'editions',
  'stated',
  'texts',
  'refresh',
] as const satisfies readonly (keyof CredentialSummary)[];
type SummaryPart = (typeof summaryParts)[number];
