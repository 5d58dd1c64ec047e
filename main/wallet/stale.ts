import { hour } from '../../shared/durations';
import type { Report } from '../../shared/report';
import type { RecordView } from '../../shared/wallet';

/** For how long a result that needed the network is left alone. */
const restFor = { answered: 24 * hour, open: 4 * hour } as const;

/**
 * Whether a badge is to be checked again by itself: asking the network had or could have a part in its report, and the
 * last time was long ago; less long where something was not answered. What stands on the signature alone never is.
 */
export function isStale(report: Report, now: Date): boolean {
  const open = report.attempt !== undefined || report.checks.some(isOpen);
  const asks = open || report.checks.some(({ source }) => source.kind !== 'offline');
  if (!asks) return false;
  const age = now.getTime() - Date.parse(report.attempt?.at ?? report.checkedAt);
  return !(age < (open ? restFor.open : restFor.answered));
}

/** Left out for want of an answer; a step that nobody could ever answer is none. */
function isOpen({ outcome, reason }: Report['checks'][number]): boolean {
  return (
    outcome === 'unknown' &&
    (reason === 'network-not-allowed' || reason === 'timed-out' || /-(?:unreachable|kept|unavailable)$/.test(reason))
  );
}

/** A badge that is due, and since when. */
export interface Due {
  readonly id: string;
  readonly since: string;
}

/** Those of these that are due, outside the trash. */
export function dueAmong(views: readonly RecordView[], now: Date): readonly Due[] {
  return views.flatMap(({ id, trashedAt, report }) =>
    trashedAt === null && isStale(report, now) ? [{ id, since: report.attempt?.at ?? report.checkedAt }] : [],
  );
}

/** The ones that have waited longest, at most so many, so that a large wallet is gone through in turns. */
export function longestDue(due: readonly Due[], limit: number): readonly string[] {
  return [...due]
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
    .slice(0, limit)
    .map(({ id }) => id);
}
