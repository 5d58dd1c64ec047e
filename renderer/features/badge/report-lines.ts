import type { Reason } from '../../../shared/reasons';
import type { Check, CheckSource, Outcome, Report, Verdict } from '../../../shared/report';
import { steps } from '../../../shared/report';
import type { Privacy } from '../../../shared/settings';
import { checkPeriod, verdictAt } from '../../../shared/verdict';

/** What a person can do about a step that did not pass. */
export type Advice = 'check-online' | 'network-forbidden' | 'retry' | 'add-address' | 'none';

export interface ReportLine {
  readonly check: Check;
  readonly advice: Advice;
}

export interface ReportLines {
  readonly verdict: Verdict;
  /** Failed first, then unknown, then passed; within one outcome in the order of the steps. */
  readonly told: readonly ReportLine[];
  readonly notApplicable: readonly ReportLine[];
  /** Where the answers came from on the whole; `kept` when any of them is a kept copy. */
  readonly source: CheckSource['kind'];
}

/** The report as a person reads it at `now`: an expiry that has come since the check stands in it, too. */
export function reportLines(report: Report, privacy: Privacy, now: Date): ReportLines {
  const lines = report.checks
    .map((check) => (check.step === 'validity-period' ? periodAt(report, check, now) : check))
    .map((check) => ({ check, advice: adviceFor(check, privacy) }))
    .toSorted((a, b) => rank(a.check) - rank(b.check));
  return {
    verdict: verdictAt(report, now),
    told: lines.filter(({ check }) => check.outcome !== 'not-applicable'),
    notApplicable: lines.filter(({ check }) => check.outcome === 'not-applicable'),
    source: wholeSource(report.checks),
  };
}

function periodAt(report: Report, check: Check, now: Date): Check {
  if (check.outcome === 'unknown') return check;
  const period = checkPeriod(report.validFrom, report.validUntil, now);
  return period.reason === check.reason ? check : { ...check, ...period };
}

const outcomeOrder: readonly Outcome[] = ['failed', 'unknown', 'passed', 'not-applicable'];

function rank(check: Check): number {
  return outcomeOrder.indexOf(check.outcome) * steps.length + steps.indexOf(check.step);
}

function wholeSource(checks: readonly Check[]): CheckSource['kind'] {
  const kinds = new Set(checks.map((check) => check.source.kind));
  return kinds.has('kept') ? 'kept' : kinds.has('network') ? 'network' : 'offline';
}

/** Reasons that mean "nobody was asked" or "nobody answered", and not "the answer was no". */
const unanswered: ReadonlySet<Reason> = new Set<Reason>([
  'network-not-allowed',
  'hosted-copy-unreachable',
  'key-unreachable',
  'status-unreachable',
  'timed-out',
]);

function adviceFor(check: Check, privacy: Privacy): Advice {
  if (check.reason === 'recipient-not-matched' || check.reason === 'recipient-no-identities') return 'add-address';
  if (!unanswered.has(check.reason)) return 'none';
  if (privacy === 'never') return 'network-forbidden';
  return check.reason === 'network-not-allowed' ? 'check-online' : 'retry';
}
