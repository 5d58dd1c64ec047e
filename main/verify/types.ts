import type { CredentialFormat, CredentialSummary, Payload } from '../../shared/credential';
import type { Report } from '../../shared/report';
import type { EvidenceSnapshot } from '../net/types';
import type { OwnContext } from './json-ld/own-context';

/** What there is to check. Plain data: it crosses to a worker. */
export interface VerifyJob {
  readonly recordId: string;
  readonly payload: Payload;
  readonly format: CredentialFormat;
  /** Whether the payload was taken out of a baked picture. */
  readonly baked: boolean;
  /** The instant the report speaks for, ISO 8601. */
  readonly at: string;
  /** The earner's identities: e-mail addresses, URLs, DIDs. */
  readonly identities: readonly string[];
  /** JSON-LD contexts the earner added; none where left out. */
  readonly contexts?: readonly OwnContext[];
}

export interface VerifyOutcome {
  readonly recordId: string;
  readonly report: Report;
  /** The summary over the payload and the documents that were resolved on the way. */
  readonly summary: CredentialSummary;
  /** Only documents that came from the network now; kept copies are not kept twice. */
  readonly snapshots: readonly EvidenceSnapshot[];
  /** The linked picture, where the badge has no picture of its own and the network answered. */
  readonly picture: { readonly mediaType: string; readonly bytes: Uint8Array } | null;
}
