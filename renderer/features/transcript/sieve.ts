import type { AchievementClass } from '../../../shared/classification';
import type { Verdict } from '../../../shared/report';
import { type Filters, type Flag, flags } from '../../store/view-slice';
import { classOrder, verdictOrder } from './grouping';
import { bitOf, bitsOf, type Shown } from './shown';

/**
 * How many badges each filter would show, beside the other filters that are on. What its earner alone says is in none of
 * them, but for the filter that asks for it.
 */
export interface Counts {
  /** All that the search leaves, whatever the filters. */
  readonly all: number;
  readonly verdicts: ReadonlyMap<Verdict, number>;
  readonly classes: ReadonlyMap<AchievementClass, number>;
  readonly flags: ReadonlyMap<Flag, number>;
  /** What its earner alone says, told beside the badges: how many of them all, or each other flag, would show. */
  readonly own: ReadonlyMap<Flag | 'all', number>;
}

/**
 * All that a filter can ask of a badge as one number: verdict, class and flags. Ten thousand badges are of a few dozen
 * kinds, so filters ask each kind and no badge.
 */
export type Kinds = Uint16Array;

const verdictBits = 3;
const classBits = 3;
const kindCount = 1 << (verdictBits + classBits + flags.length);
const declaredAt = flags.indexOf('selfDeclared');

/** The kind of each badge, by its place; those that stand where they stood at the last time are not asked again. */
export function createKinds(): (shown: readonly Shown[]) => Kinds {
  let last: { readonly shown: readonly Shown[]; readonly kinds: Kinds } = { shown: [], kinds: new Uint16Array() };
  return (shown) => {
    const { shown: before, kinds: known } = last;
    const kinds = Uint16Array.from(shown, (one, place) => (before[place] === one ? (known[place] ?? 0) : kindOf(one)));
    last = { shown, kinds };
    return kinds;
  };
}

function kindOf({ verdict, row, bits }: Shown): number {
  const verdictAt = verdictOrder.indexOf(verdict) & (2 ** verdictBits - 1);
  const classAt = classOrder.indexOf(row.class) & (2 ** classBits - 1);
  return verdictAt | (classAt << verdictBits) | (bits << (verdictBits + classBits));
}

export function isDeclared(kind: number): boolean {
  return ((kind >> (verdictBits + classBits)) & bitOf.selfDeclared) !== 0;
}

/** Which kinds the filters let through, and how many there are, told of so many badges of each kind. */
export function sieve(filters: Filters, tally: Uint32Array): { readonly keeps: Uint8Array; readonly counts: Counts } {
  const counting = createCounting(filters);
  const keeps = new Uint8Array(kindCount);
  for (let kind = 0; kind < kindCount; kind += 1) {
    const count = tally[kind] ?? 0;
    if (count > 0) keeps[kind] = counting.keeps(kind, count) ? 1 : 0;
  }
  return { keeps, counts: counting.counts() };
}

/** How many badges there are of each kind: of all, or of those at these places. */
export function tallyOf(kinds: Kinds, places: Uint32Array | null): Uint32Array {
  const tally = new Uint32Array(kindCount);
  if (places) for (const place of places) add(tally, kinds[place] ?? 0, 1);
  else for (const kind of kinds) add(tally, kind, 1);
  return tally;
}

/**
 * Keeps what the filters ask for and counts on the way. What its earner alone says is never counted among what was
 * checked, nor shown by a filter that asks for it; what was archived is out of sight until it is asked for.
 */
function createCounting(filters: Filters) {
  const verdicts = new Uint32Array(verdictOrder.length);
  const classes = new Uint32Array(classOrder.length);
  const tally = new Uint32Array(flags.length);
  const ownTally = new Uint32Array(flags.length);
  const asked = bitsOf(filters.flags.filter((flag) => flag !== 'archived'));
  const archive = filters.flags.includes('archived');
  const archivedAt = flags.indexOf('archived');
  let all = 0;
  let allOwn = 0;
  return {
    keeps: (kind: number, count: number): boolean => {
      const verdictAt = kind & (2 ** verdictBits - 1);
      const classAt = (kind >> verdictBits) & (2 ** classBits - 1);
      const bits = kind >> (verdictBits + classBits);
      const archived = (bits & bitOf.archived) !== 0;
      const own = (bits & bitOf.selfDeclared) !== 0;
      const mine = own ? ownTally : tally;
      if (archived) add(mine, archivedAt, count);
      if (archived !== archive) return false;
      if (own) allOwn += count;
      else all += count;
      const byVerdict = filters.verdicts.length === 0 || (!own && includes(filters.verdicts, verdictOrder[verdictAt]));
      const byClass = filters.classes.length === 0 || (!own && includes(filters.classes, classOrder[classAt]));
      const byFlags = (bits & asked) === asked;
      if (byFlags && byClass && !own) add(verdicts, verdictAt, count);
      if (byFlags && byVerdict && !own) add(classes, classAt, count);
      if (!byVerdict || !byClass || !byFlags) return false;
      for (let at = 0; at < flags.length; at += 1)
        if (at !== archivedAt && (bits & (1 << at)) !== 0) add(at === declaredAt ? tally : mine, at, count);
      return true;
    },
    counts: (): Counts => ({
      all,
      verdicts: tallied(verdictOrder, verdicts),
      classes: tallied(classOrder, classes),
      flags: tallied(flags, tally),
      own: new Map([['all' as const, allOwn], ...tallied(flags, ownTally)]),
    }),
  };
}

function includes<V>(asked: readonly V[], value: V | undefined): boolean {
  return value !== undefined && asked.includes(value);
}

function tallied<K>(keys: readonly K[], tally: Uint32Array): ReadonlyMap<K, number> {
  return new Map(keys.flatMap((key, at) => ((tally[at] ?? 0) > 0 ? [[key, tally[at] ?? 0] as const] : [])));
}

function add(tally: Uint32Array, at: number, count: number): void {
  tally[at] = (tally[at] ?? 0) + count;
}
