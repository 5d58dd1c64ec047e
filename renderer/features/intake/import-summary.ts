import type { TFunction } from 'i18next';
import type { ImportLine, ImportOutcome } from '../../../shared/wallet';
import type { Job } from './imports-slice';

export type Tally = Readonly<Record<ImportOutcome['kind'], number>>;

export function tallyOf(lines: readonly ImportLine[]): Tally {
  const tally = { added: 0, 'already-there': 0, merged: 0, restored: 0, mended: 0, checked: 0, refused: 0 };
  for (const line of lines) tally[line.outcome.kind] += 1;
  return tally;
}

/** Every line of what was added, what was refused first; lines of a mere check are not among them. */
export function importLines(jobs: readonly Job[]): readonly ImportLine[] {
  const lines = jobs.flatMap((job) => (job.kind === 'check' ? [] : job.lines));
  const refused = lines.filter((line) => line.outcome.kind === 'refused');
  return refused.length === 0 ? lines : [...refused, ...lines.filter((line) => line.outcome.kind !== 'refused')];
}

/** The records an import touched, once each. */
export function importedIds(lines: readonly ImportLine[]): readonly string[] {
  return [...new Set(lines.flatMap(({ outcome }) => (outcome.kind === 'refused' ? [] : [outcome.id])))];
}

/** “3 badges added, 1 could not be added”: for the head of the results and for the live region. */
export function summaryWords(tally: Tally, t: TFunction): string {
  const parts = [
    tally.added > 0 && t('intake:summaryAdded', { count: tally.added }),
    tally['already-there'] > 0 && t('intake:summaryThere', { count: tally['already-there'] }),
    tally.merged > 0 && t('intake:summaryMerged', { count: tally.merged }),
    tally.restored > 0 && t('intake:summaryRestored', { count: tally.restored }),
    tally.mended > 0 && t('intake:summaryMended', { count: tally.mended }),
    tally.refused > 0 && t('intake:summaryRefused', { count: tally.refused }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? t('intake:summaryNothing') : parts.join(', ');
}
