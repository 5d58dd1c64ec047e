import type { EvidenceSnapshot } from '../net/types';
import type { FinishedJob } from './messages';
import { type PackedEntry, type PackedOutcome, type PackedOutcomes, summaryParts } from './packed-outcomes';
import type { VerifyOutcome } from './types';

/** Unpacks the messages of one batch, in the order in which they were packed. */
export function createUnpacker(): (packed: PackedOutcomes) => readonly FinishedJob[] {
  const parts: unknown[] = [];
  const snapshots: EvidenceSnapshot[] = [];

  /** What was parsed is nobody else's, so the parts are put into it. */
  const outcomeOf = (packed: PackedOutcome, picture: VerifyOutcome['picture']): VerifyOutcome => {
    const { recordId, report, summary } = packed;
    report.checks = (report.checks as readonly number[]).map((place) => parts[place]);
    if (report.endorsements !== undefined) report.endorsements = parts[report.endorsements as number];
    for (const name of summaryParts) {
      const place = summary[name];
      if (typeof place === 'number') summary[name] = parts[place];
    }
    return {
      recordId,
      report: report as VerifyOutcome['report'],
      summary: summary as VerifyOutcome['summary'],
      picture,
      snapshots: packed.snapshots.flatMap((place) => snapshots[place] ?? []),
    };
  };

  return (packed) => {
    // One by one: as arguments of one call there could be too many.
    for (const part of JSON.parse(packed.parts) as readonly unknown[]) parts.push(part);
    for (const snapshot of packed.snapshots) snapshots.push(snapshot);
    const entries = JSON.parse(packed.entries) as readonly PackedEntry[];
    return entries.flatMap((entry, place) => {
      if ('whole' in entry) return packed.whole[entry.whole] ?? [];
      return { index: entry.index, outcome: outcomeOf(entry, packed.pictures[place] ?? null) };
    });
  };
}
