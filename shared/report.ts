import type { Reason } from './reasons';

/** The steps of a verification, in the order they are carried out and (within one outcome) shown. */
export const steps = [
  'parse',
  'schema',
  'proof',
  'issuer-key',
  'status',
  'validity-period',
  'recipient',
  'achievement-result',
  'issuer-trust',
  'endorsements',
  'image',
] as const;
export type Step = (typeof steps)[number];

/** `unknown`: could not be checked, and the reason says why. Never read it as false (design, section 4). */
export type Outcome = 'passed' | 'failed' | 'unknown' | 'not-applicable';

/** Where an answer came from: this computer alone, the network now, or a copy kept from an earlier day. */
export type CheckSource =
  | { readonly kind: 'offline' }
  | { readonly kind: 'network'; readonly at: string }
  | { readonly kind: 'kept'; readonly at: string };

export interface Check {
  readonly step: Step;
  readonly outcome: Outcome;
  /** Message key `report.reason.<reason>`; says why in words, for every outcome. */
  readonly reason: Reason;
  /** Values for the message, and the technical particulars (`detail`), both plain text. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly detail: string | null;
  readonly source: CheckSource;
}

/** A check that came to nothing, and the steps that were not answered. */
export interface Attempt {
  readonly at: string;
  readonly open: readonly Pick<Check, 'step' | 'reason' | 'params'>[];
}

/** The log of all steps for one credential at one time. */
export interface Report {
  /** Instant the check speaks for (explicit, so that a report can be repeated). */
  readonly checkedAt: string;
  readonly checks: readonly Check[];
  /** The period the checks used, so that a verdict can be told for another instant without checking again. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly verdict: Verdict;
  /** The last time the badge was checked again and nobody answered: what stands here is of `checkedAt`, and still stands. */
  readonly attempt?: Attempt;
  /** What others say about the badge, each checked by itself; absent where nobody does, and in reports of older versions. */
  readonly endorsements?: readonly EndorsementReport[];
}

/** What an endorsement can sit on. `credential`: the badge as it was given to this person. */
export type EndorsedThing = 'credential' | 'achievement' | 'issuer' | 'creator' | 'source';

/**
 * One endorsement of a badge and what checking it came to. It changes nothing about the badge's own verdict (spec-defined
 * order: OB 3.0 "OpenBadgeCredential Verification", last step; told by itself, a recorded decision).
 */
export interface EndorsementReport {
  readonly on: EndorsedThing;
  /** What it says it is about, by id: one of the badge's own things, something else, or nothing. */
  readonly about: EndorsedThing | 'other' | 'unstated';
  readonly aboutId: string | null;
  readonly endorser: { readonly id: string | null; readonly name: string | null; readonly url: string | null };
  /** The endorser's words. Untrusted, and cut where they are very long. */
  readonly comment: string | null;
  readonly issuedOn: string | null;
  /** How many endorsements it carries of its own; those are not followed. */
  readonly further: number;
  readonly report: Omit<Report, 'endorsements'>;
}

export const verdicts = [
  'invalid',
  'revoked',
  'suspended',
  'not-yet-valid',
  'expired',
  'unverified',
  'verified',
] as const;
/** The word a person reads; worst first. */
export type Verdict = (typeof verdicts)[number];
