import type { ImportLine } from '../../../shared/wallet';

/** An export of another wallet that is encrypted. */
export interface LockedExport {
  /** The key of its line. */
  readonly key: string;
  readonly wallet: string;
  /** Credentials in it. */
  readonly count: number;
}

export const resultFilters = ['all', 'added', 'there', 'refused', 'attention'] as const;
export type ResultFilter = (typeof resultFilters)[number];

/** `attention`: added, and the check came to something other than verified. */
const rules: Readonly<Record<ResultFilter, (line: ImportLine) => boolean>> = {
  all: () => true,
  added: ({ outcome }) => outcome.kind === 'added' || outcome.kind === 'restored' || outcome.kind === 'mended',
  there: ({ outcome }) => outcome.kind === 'already-there' || outcome.kind === 'merged',
  refused: ({ outcome }) => outcome.kind === 'refused',
  attention: ({ outcome }) => outcome.kind !== 'refused' && outcome.verdict !== 'verified',
};

export function filterLines(lines: readonly ImportLine[], filter: ResultFilter): readonly ImportLine[] {
  return filter === 'all' ? lines : lines.filter(rules[filter]);
}

/** How many lines each filter shows. */
export function countLines(lines: readonly ImportLine[]): Readonly<Record<ResultFilter, number>> {
  const counts = { all: lines.length, added: 0, there: 0, refused: 0, attention: 0 };
  for (const line of lines) {
    for (const filter of resultFilters) if (filter !== 'all' && rules[filter](line)) counts[filter] += 1;
  }
  return counts;
}

/** Whether it was refused for being a backup, which is put back instead. */
export function isBackup({ outcome }: ImportLine): boolean {
  return outcome.kind === 'refused' && outcome.error.kind === 'own-backup';
}

/** What waits for its passphrase; null for every other line. */
export function lockedIn({ outcome, again }: ImportLine): LockedExport | null {
  if (outcome.kind !== 'refused' || outcome.error.kind !== 'bundle-locked' || again === undefined) return null;
  return { key: again, wallet: outcome.error.wallet, count: outcome.error.count };
}

/** The keys of what can be tried again. */
export function triableIn(lines: readonly ImportLine[]): readonly string[] {
  return lines.flatMap((line) => (line.again === undefined || isBackup(line) || lockedIn(line) ? [] : [line.again]));
}
