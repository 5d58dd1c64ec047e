import type { Reason } from '../../../shared/reasons';
import type { Check, CheckSource, Report, Verdict } from '../../../shared/report';
import { steps } from '../../../shared/report';
import type { Privacy } from '../../../shared/settings';
import { checkPeriod, informs, verdictAt } from '../../../shared/verdict';

/** What a person can do about a step that did not pass. */
export type Advice = 'check-online' | 'network-forbidden' | 'retry' | 'add-address' | 'see-endorsements' | 'none';

export interface ReportLine {
  readonly check: Check;
  readonly advice: Advice;
}

export interface ReportLines {
  readonly verdict: Verdict;
  /** What failed, then what the verdict waits for, then what passed, then what would only have informed. */
  readonly told: readonly ReportLine[];
  readonly notApplicable: readonly ReportLine[];
  /** Where the answers came from on the whole; `kept` when any of them is a kept copy. */
  readonly source: CheckSource['kind'];
}

/** The report as a person reads it at `now`: an expiry that has come since the check stands in it, too. */
export function reportLines(report: Report, privacy: Privacy, now: Date): ReportLines {
  const lines = report.checks
    .map((check) => (check.step === 'validity-period' ? periodAt(report, check, now) : check))
    .map((check) => ({ check, advice: adviceFor(check, report, privacy) }))
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

function rank(check: Check): number {
  return group(check) * steps.length + steps.indexOf(check.step);
}

function group({ outcome, step }: Check): number {
  switch (outcome) {
    case 'failed':
      return informs(step) ? 1 : 0;
    case 'unknown':
      // Fields that break a schema change the verdict; a schema that was not at hand does not.
      return informs(step) || step === 'schema' ? 4 : 2;
    case 'passed':
      return 3;
    case 'not-applicable':
      return 5;
  }
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

function adviceFor(check: Check, report: Pick<Report, 'endorsements'>, privacy: Privacy): Advice {
  if (check.step === 'endorsements') return report.endorsements ? 'see-endorsements' : 'none';
  if (check.reason === 'recipient-not-matched' || check.reason === 'recipient-no-identities') return 'add-address';
  if (!unanswered.has(check.reason)) return 'none';
  if (privacy === 'never') return 'network-forbidden';
  return check.reason === 'network-not-allowed' ? 'check-online' : 'retry';
}
