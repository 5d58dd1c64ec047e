import { fold } from '../../../shared/search/fold';
import { rank, wordsTyped } from './rank';

export const entryGroups = ['recent', 'commands', 'collections', 'searches', 'badges'] as const;
export type EntryGroup = (typeof entryGroups)[number];

/** Something the palette leads to. */
export interface Entry {
  readonly id: string;
  readonly group: Exclude<EntryGroup, 'recent'>;
  readonly name: string;
  /** What stands beside it: the group of a command, the issuer of a badge. */
  readonly beside: string;
  readonly keys: string | null;
  readonly run: () => void;
}

/** An entry ready to be searched; folding once is what makes ten thousand badges quick. */
export interface FoldedEntry {
  readonly entry: Entry;
  readonly text: string;
}

export function folded(entry: Entry): FoldedEntry {
  return { entry, text: fold(`${entry.name} ${entry.beside}`) };
}

export interface FoundGroup {
  readonly group: EntryGroup;
  readonly entries: readonly Entry[];
}

const atMost = 8;

/**
 * What answers to what is typed, by group, the best first, and of equally good ones those chosen last. With nothing typed,
 * what was chosen last and all commands; after `>`, commands alone.
 */
export function found(
  entries: readonly FoldedEntry[],
  typed: string,
  recent: readonly string[],
): readonly FoundGroup[] {
  const onlyCommands = typed.trimStart().startsWith('>');
  const words = wordsTyped(typed.trimStart().replace(/^>/, ''));
  const age = (id: string): number => (recent.includes(id) ? recent.length - recent.indexOf(id) : 0);
  if (words.length === 0) {
    const all = entries.map(({ entry }) => entry);
    const commands = all.filter(({ group }) => group === 'commands');
    const lately = recent
      .flatMap((id) => all.find((entry) => entry.id === id) ?? [])
      .filter(({ group }) => !onlyCommands || group === 'commands');
    const groups: FoundGroup[] = [
      { group: 'recent', entries: lately.slice(0, 5) },
      { group: 'commands', entries: commands.filter((command) => !lately.slice(0, 5).includes(command)) },
    ];
    return groups.filter((group) => group.entries.length > 0);
  }
  const ranked = new Map<EntryGroup, { readonly entry: Entry; readonly score: number }[]>();
  for (const { entry, text } of entries) {
    if (onlyCommands && entry.group !== 'commands') continue;
    const score = rank(text, words);
    if (score === 0) continue;
    const there = ranked.get(entry.group);
    const one = { entry, score: score * 100 + age(entry.id) };
    if (there) there.push(one);
    else ranked.set(entry.group, [one]);
  }
  return [...ranked]
    .map(([group, some]) => ({ group, best: some.sort((a, b) => b.score - a.score).slice(0, atMost) }))
    .sort((a, b) => (b.best[0]?.score ?? 0) - (a.best[0]?.score ?? 0))
    .map(({ group, best }) => ({ group, entries: best.map(({ entry }) => entry) }));
}
