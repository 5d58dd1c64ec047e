import { assertNever } from './assert-never';
import type { Check, Outcome, Report, Step, Verdict } from './report';
import { verdicts } from './report';

/**
 * The verdict as a pure function of the steps (design, section 4).
 * Steps that only inform the reader change no verdict (see `informs`).
 * A credential whose proof or status was never looked at cannot be `verified`: an absent essential step counts as unknown.
 */
export function decideVerdict(checks: readonly Check[]): Verdict {
  const found = new Set<Verdict>(checks.map(verdictOfCheck));
  for (const step of essential) if (!checks.some((check) => check.step === step)) found.add('unverified');
  if (!checks.some((check) => check.step === 'proof' && check.outcome === 'passed')) found.add('unverified');
  return verdicts.find((verdict) => found.has(verdict)) ?? 'unverified';
}

/**
 * Whether a step informs the reader and changes no verdict. An open one among them is no news, and never stands before
 * what counts.
 */
export function informs(step: Step): boolean {
  const outcomes: readonly Outcome[] = ['failed', 'unknown'];
  return outcomes.every((outcome) => verdictOfCheck({ step, outcome, reason: 'not-checked' }) === 'verified');
}

const essential = ['parse', 'proof', 'issuer-key', 'status', 'validity-period'] as const;

/** The verdict one check forces by itself. */
function verdictOfCheck(check: Pick<Check, 'step' | 'outcome' | 'reason'>): Verdict {
  switch (check.step) {
    case 'proof':
    case 'issuer-key':
      return check.outcome === 'failed' ? 'invalid' : unknownIs(check.outcome);
    case 'status':
      if (check.outcome !== 'failed') return unknownIs(check.outcome);
      return check.reason === 'suspended' ? 'suspended' : check.reason === 'revoked' ? 'revoked' : 'unverified';
    case 'validity-period':
      if (check.outcome !== 'failed') return unknownIs(check.outcome);
      return check.reason === 'expired' ? 'expired' : check.reason === 'not-yet-valid' ? 'not-yet-valid' : 'unverified';
    case 'parse':
      return check.outcome === 'failed' ? 'unverified' : unknownIs(check.outcome);
    case 'schema':
      return check.outcome === 'failed' ? 'unverified' : 'verified';
    case 'recipient':
    case 'achievement-result':
    case 'issuer-trust':
    case 'endorsements':
    case 'image':
      return 'verified';
    default:
      return assertNever(check.step);
  }
}

function unknownIs(outcome: Outcome): Verdict {
  return outcome === 'unknown' ? 'unverified' : 'verified';
}

/** Where `at` lies in a validity period; VCDM 2.0 section 4.9, both ends inclusive. An unreadable date is `unknown`. */
export function checkPeriod(
  validFrom: string | null,
  validUntil: string | null,
  at: Date,
): Pick<Check, 'outcome' | 'reason' | 'params'> {
  const from = validFrom === null ? null : Date.parse(validFrom);
  const until = validUntil === null ? null : Date.parse(validUntil);
  if (Number.isNaN(from) || Number.isNaN(until)) return { outcome: 'unknown', reason: 'dates-unreadable', params: {} };
  const params = { ...(validFrom !== null && { from: validFrom }), ...(validUntil !== null && { until: validUntil }) };
  if (until !== null && until < at.getTime()) return { outcome: 'failed', reason: 'expired', params };
  if (from !== null && from > at.getTime()) return { outcome: 'failed', reason: 'not-yet-valid', params };
  return { outcome: 'passed', reason: until === null ? 'no-end' : 'in-period', params };
}

/** The verdict a report amounts to at another instant: an expiry that has come since is not hidden by an old report. */
export function verdictAt(report: Report, at: Date): Verdict {
  const period = checkPeriod(report.validFrom, report.validUntil, at);
  return decideVerdict(
    report.checks.map((check) =>
      check.step === 'validity-period' && check.outcome !== 'unknown' ? { ...check, ...period } : check,
    ),
  );
}
