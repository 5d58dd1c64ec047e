import type { AchievementClass } from '../../../shared/classification';
import type { Verdict } from '../../../shared/report';
import type { SearchedRow } from '../search/use-search';
import { type Filters, type Flag, flags } from '../../store/view-slice';
import { classOrder, type Slot, verdictOrder } from './grouping';
import { bitOf, bitsOf, type Shown } from './shown';

const declaredAt = flags.indexOf('selfDeclared');

export interface Group {
  readonly key: string;
  /** As of its {@link Slot}. */
  readonly title: string | null;
  readonly rows: readonly Shown[];
  /** How many of them nobody but their earner says. */
  readonly selfDeclared: number;
}

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

export interface Arranged {
  readonly groups: readonly Group[];
  /** Each badge that is shown once, in order. */
  readonly shown: readonly Shown[];
  /** How many of those shown nobody but their earner says. */
  readonly selfDeclared: number;
  readonly counts: Counts;
}

/**
 * The transcript as it is asked for: searched, filtered, and what is left of each group. Pure; one scan over what is in
 * memory. Order and groups are given, for no keystroke changes them.
 */
export function arrange(
  sorted: readonly Shown[],
  slots: readonly Slot[],
  filters: Filters,
  matches: ((badge: SearchedRow) => boolean) | null,
): Arranged {
  const sieve = createSieve(filters);
  const kept = new Uint8Array(sorted.length);
  const shown: Shown[] = [];
  for (let place = 0; place < sorted.length; place += 1) {
    const one = sorted[place];
    if (!one || (matches && !matches(one.searched)) || !sieve.keeps(one)) continue;
    kept[place] = 1;
    shown.push(one);
  }
  let own = 0;
  for (const { bits } of shown) if ((bits & bitOf.selfDeclared) !== 0) own += 1;
  const groups: Group[] = [];
  for (const { key, title, places } of slots) {
    const rows: Shown[] = [];
    let selfDeclared = 0;
    for (const place of places) {
      const one = kept[place] === 1 ? sorted[place] : undefined;
      if (!one) continue;
      rows.push(one);
      if ((one.bits & bitOf.selfDeclared) !== 0) selfDeclared += 1;
    }
    if (rows.length > 0) groups.push({ key, title, rows, selfDeclared });
  }
  return { groups, shown, selfDeclared: own, counts: sieve.counts() };
}

/**
 * Keeps what the filters ask for and counts on the way. What its earner alone says is never counted among what was
 * checked, nor shown by a filter that asks for it; what was archived is out of sight until it is asked for.
 */
function createSieve(filters: Filters): { readonly keeps: (one: Shown) => boolean; readonly counts: () => Counts } {
  // Numbers in rows and not in maps: this goes over all badges at every keystroke.
  const verdicts = new Uint32Array(verdictOrder.length);
  const classes = new Uint32Array(classOrder.length);
  const tally = new Uint32Array(flags.length);
  const ownTally = new Uint32Array(flags.length);
  const asked = bitsOf(filters.flags.filter((flag) => flag !== 'archived'));
  const archive = filters.flags.includes('archived');
  let all = 0;
  let allOwn = 0;
  const keeps = ({ row, verdict, bits }: Shown): boolean => {
    const archived = (bits & bitOf.archived) !== 0;
    const own = (bits & bitOf.selfDeclared) !== 0;
    const mine = own ? ownTally : tally;
    if (archived) add(mine, flags.indexOf('archived'));
    if (archived !== archive) return false;
    if (own) allOwn += 1;
    else all += 1;
    const byVerdict = filters.verdicts.length === 0 || (!own && filters.verdicts.includes(verdict));
    const byClass = filters.classes.length === 0 || (!own && filters.classes.includes(row.class));
    const byFlags = (bits & asked) === asked;
    if (byFlags && byClass && !own) add(verdicts, verdictOrder.indexOf(verdict));
    if (byFlags && byVerdict && !own) add(classes, classOrder.indexOf(row.class));
    if (!byVerdict || !byClass || !byFlags) return false;
    if (bits !== 0)
      for (let at = 0; at < flags.length - 1; at += 1)
        if ((bits & (1 << at)) !== 0) add(at === declaredAt ? tally : mine, at);
    return true;
  };
  return {
    keeps,
    counts: () => ({
      all,
      verdicts: tallied(verdictOrder, verdicts),
      classes: tallied(classOrder, classes),
      flags: tallied(flags, tally),
      own: new Map([['all' as const, allOwn], ...tallied(flags, ownTally)]),
    }),
  };
}

function tallied<K>(keys: readonly K[], tally: Uint32Array): ReadonlyMap<K, number> {
  return new Map(keys.flatMap((key, at) => ((tally[at] ?? 0) > 0 ? [[key, tally[at] ?? 0] as const] : [])));
}

function add(tally: Uint32Array, at: number): void {
  tally[at] = (tally[at] ?? 0) + 1;
}
