import type { Verdict } from '../../../shared/report';
import { matches, wordsOf } from '../../read-model/fold';
import { type Row, verdictOfRow } from '../../read-model/row';
import type { Stack } from '../../read-model/use-records';
import type { Filter, Grouping, Sorting, ViewState } from '../../store/view-slice';

/** Days before its end from which a badge counts as expiring. */
const soonDays = 90;

export interface Shown extends Row {
  readonly verdict: Verdict;
  /** The filters that show it, beside `all`. */
  readonly filters: readonly Filter[];
  /** Its other editions: earlier ones, and such as were never proven. */
  readonly others: readonly Row[];
}

export interface Group {
  readonly key: string;
  /** Year or issuer; null where a badge has none. */
  readonly title: string | null;
  readonly rows: readonly Shown[];
}

export interface Arranged {
  readonly groups: readonly Group[];
  readonly shown: number;
  /** How many of the rows that the search leaves each filter would show. */
  readonly counts: ReadonlyMap<Filter, number>;
}

/**
 * Badges with their verdicts of this moment, in order; a badge of several editions stands once, for the one that counts. Apart from {@link arrange}, because comparing ten thousand names
 * takes longer than a keystroke may, and no keystroke changes the order.
 */
export function inOrder(
  stacks: readonly Stack[],
  sorting: Sorting,
  now: Date,
  collator: Intl.Collator,
  changed: ReadonlySet<string> = new Set(),
): readonly Shown[] {
  const shown = stacks.map(([row, ...others]): Shown => {
    const verdict = verdictOfRow(row, now);
    const filters = filtersOf(row, verdict, now);
    const isChanged = changed.size > 0 && [row, ...others].some(({ id }) => changed.has(id));
    return { ...row, verdict, filters: isChanged ? [...filters, 'changed'] : filters, others };
  });
  return shown.sort(order(sorting, collator));
}

/** The transcript as it is asked for: searched, filtered, grouped. Pure; one scan over what is in memory. */
export function arrange(
  sorted: readonly Shown[],
  view: Pick<ViewState, 'grouping' | 'sorting' | 'filter' | 'search'>,
  collator: Intl.Collator,
): Arranged {
  const words = wordsOf(view.search);
  const found = words.length === 0 ? sorted : sorted.filter((row) => isFound(row, words));
  const counts = new Map<Filter, number>([['all', found.length]]);
  for (const row of found) for (const filter of row.filters) counts.set(filter, (counts.get(filter) ?? 0) + 1);
  const { filter } = view;
  const kept = filter === 'all' ? found : found.filter((row) => row.filters.includes(filter));
  return { groups: group(kept, view, collator), shown: kept.length, counts };
}

/** An earlier edition may say it in other words. */
function isFound({ searchText, others }: Shown, words: readonly string[]): boolean {
  return matches(searchText, words) || others.some((other) => matches(other.searchText, words));
}

function filtersOf(row: Row, verdict: Verdict, now: Date): readonly Filter[] {
  const end = row.expiresOn === null ? Number.NaN : Date.parse(row.expiresOn);
  const soon = verdict === 'verified' && end - now.getTime() <= soonDays * 86_400_000;
  return soon ? [verdict, 'expiring'] : [verdict];
}

function order(sorting: Sorting, collator: Intl.Collator): (a: Shown, b: Shown) => number {
  const byName = (a: Shown, b: Shown): number => collator.compare(a.name ?? '', b.name ?? '') || compare(a.id, b.id);
  if (sorting === 'name') return byName;
  const sign = sorting === 'newest' ? -1 : 1;
  return (a, b) => sign * compare(a.date ?? '', b.date ?? '') || byName(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function group(
  rows: readonly Shown[],
  { grouping, sorting }: { readonly grouping: Grouping; readonly sorting: Sorting },
  collator: Intl.Collator,
): readonly Group[] {
  const titleOf = (row: Shown): string | null => (grouping === 'issuer' ? row.issuer : yearOf(row.date));
  const groups = new Map<string | null, Shown[]>();
  for (const row of rows) {
    const title = titleOf(row);
    const there = groups.get(title);
    if (there) there.push(row);
    else groups.set(title, [row]);
  }
  const list = [...groups].map(([title, members]) => ({ key: title ?? '', title, rows: members }));
  const oldestFirst = grouping === 'year' && sorting === 'oldest';
  return list.sort((a, b) => {
    // What has no year or issuer stands last, whatever the order.
    if (a.title === null || b.title === null) return a.title === b.title ? 0 : a.title === null ? 1 : -1;
    if (grouping === 'issuer') return collator.compare(a.title, b.title);
    return oldestFirst ? compare(a.title, b.title) : compare(b.title, a.title);
  });
}

/** The year of an ISO date; null where there is no date or none that can be read. */
function yearOf(date: string | null): string | null {
  return /^\d{4}/.exec(date ?? '')?.[0] ?? null;
}
