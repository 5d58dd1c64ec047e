import type { CheckSource, EndorsementReport } from '../../../shared/report';
import type { CheckedEndorsements } from '../endorsements/check-endorsements';
import { failed, type Finding, notApplicable, offline, passed, unknown } from '../finding';

/** An endorsement of something else, or of nothing, says nothing for this badge. */
const unrelated: ReadonlySet<EndorsementReport['about']> = new Set(['other', 'unstated']);

/**
 * The `endorsements` step: what the endorsements come to together. A bad one is told and changes nothing about the badge (a
 * recorded decision); each has its own report beside this one.
 */
export function endorsementsFinding({ reports, total }: CheckedEndorsements): Finding {
  if (total === 0) return notApplicable('no-endorsements');
  const count = (is: (each: EndorsementReport) => boolean) => reports.filter(is).length;
  const bad = count(({ report }) => report.verdict === 'invalid');
  if (bad > 0) return failed('endorsements-bad', { bad, total });
  const good = count((each) => each.report.verdict === 'verified' && !unrelated.has(each.about));
  if (good === total) return passed('endorsements-good', { total });
  const open = total - reports.length + count(({ report }) => report.verdict === 'unverified');
  // Taken back, run out, or about something else: genuine, and of no use for this badge.
  return open > 0
    ? unknown('endorsements-not-checked', { open, total })
    : unknown('endorsements-lapsed', { lapsed: total - good, total });
}

/** Where their answers came from: a kept copy outranks the network, the oldest date counts. */
export function endorsementsSource(reports: readonly EndorsementReport[]): CheckSource {
  const sources = reports.flatMap(({ report }) => report.checks.map(({ source }) => source));
  const oldest = (kind: 'kept' | 'network') =>
    sources.flatMap((source) => (source.kind === kind ? [source] : [])).sort((a, b) => (a.at < b.at ? -1 : 1))[0];
  return oldest('kept') ?? oldest('network') ?? offline;
}
