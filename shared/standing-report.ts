import type { Reason } from './reasons';
import type { Attempt, Check, Report } from './report';
import { decideVerdict, informs, verdictAt } from './verdict';

/** Reasons that say that nobody answered, or that what is kept is too old; and never that the answer was no. */
const unanswered: ReadonlySet<Reason> = new Set<Reason>([
  'network-not-allowed',
  'hosted-copy-unreachable',
  'hosted-copy-kept',
  'key-unreachable',
  'key-kept',
  'status-unreachable',
  'schema-unavailable',
  'timed-out',
  'internal-error',
  'not-checked',
  'key-not-checked',
]);

/**
 * The report that stands after a badge was checked again: unknown does not overwrite known.
 *
 * A check that found something wrong stays, with its day, until somebody answers otherwise. And where the new check came
 * to `unverified` only because nobody answered (no network, no server, a kept copy that is too old to speak for today),
 * the earlier result stands with the day it is of; `attempt` says when it was tried again and what was not answered.
 * What needs no answer from outside (recipient, image and the like) is taken from the new check either way. Pure.
 */
export function standingReport(before: Report | null, after: Report): Report {
  if (before === null) return after;
  const checks = after.checks.map((check) => failedBefore(before, check) ?? check);
  const result: Report = { ...after, checks, verdict: decideVerdict(checks) };
  const open = checks.filter((check) => check.outcome === 'unknown' && !informs(check.step));
  const nobodyAnswered = result.verdict === 'unverified' && open.length > 0 && open.every(isUnanswered);
  const known = verdictAt(before, new Date(after.checkedAt)) !== 'unverified';
  if (!nobodyAnswered || !known) return result;
  return {
    ...before,
    checks: before.checks.map((check) => informedAnew(check, after)),
    ...(after.endorsements && { endorsements: after.endorsements }),
    attempt: attemptOf(after.checkedAt, open),
  };
}

/** A failure found before, where nobody answered now: kept, with the day it is of. */
function failedBefore(before: Report, check: Check): Check | null {
  if (informs(check.step) || check.outcome !== 'unknown' || !isUnanswered(check)) return null;
  const was = before.checks.find(({ step }) => step === check.step);
  if (was?.outcome !== 'failed' || was.step === 'validity-period') return null;
  const at = was.source.kind === 'offline' ? before.checkedAt : was.source.at;
  return { ...was, source: { kind: 'kept', at } };
}

function isUnanswered(check: Check): boolean {
  return unanswered.has(check.reason) || check.source.kind === 'kept';
}

function informedAnew(check: Check, after: Report): Check {
  const now = after.checks.find(({ step }) => step === check.step);
  return now && informs(check.step) && !(now.outcome === 'unknown' && isUnanswered(now)) ? now : check;
}

function attemptOf(at: string, open: readonly Check[]): Attempt {
  return { at, open: open.map(({ step, reason, params }) => ({ step, reason, params })) };
}
