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

/** The log of all steps for one credential at one time. */
export interface Report {
  /** Instant the check speaks for (explicit, so that a report can be repeated). */
  readonly checkedAt: string;
  readonly checks: readonly Check[];
  /** The period the checks used, so that a verdict can be told for another instant without checking again. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly verdict: Verdict;
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
