import type { Verdict } from '../../../shared/report';
import { matches, wordsOf } from '../../read-model/fold';
import { type Row, verdictOfRow } from '../../read-model/row';
import type { Filter, Grouping, Sorting, ViewState } from '../../store/view-slice';

/** Days before its end from which a badge counts as expiring. */
const soonDays = 90;

export interface Shown extends Row {
  readonly verdict: Verdict;
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

/** The transcript as it is asked for: searched, filtered, grouped, sorted. Pure; a scan over what is in memory. */
export function arrange(
  rows: readonly Row[],
  view: Pick<ViewState, 'grouping' | 'sorting' | 'filter' | 'search'>,
  now: Date,
  collator: Intl.Collator,
): Arranged {
  const words = wordsOf(view.search);
  const found = rows
    .filter((row) => matches(row.searchText, words))
    .map((row): Shown => ({ ...row, verdict: verdictOfRow(row, now) }));
  const counts = new Map<Filter, number>([['all', found.length]]);
  for (const row of found) {
    for (const filter of filtersOf(row, now)) counts.set(filter, (counts.get(filter) ?? 0) + 1);
  }
  const kept = view.filter === 'all' ? found : found.filter((row) => filtersOf(row, now).includes(view.filter));
  return { groups: group(kept.sort(order(view.sorting, collator)), view, collator), shown: kept.length, counts };
}

function filtersOf(row: Shown, now: Date): readonly Filter[] {
  const end = row.expiresOn === null ? Number.NaN : Date.parse(row.expiresOn);
  const soon = row.verdict === 'verified' && end - now.getTime() <= soonDays * 86_400_000;
  return soon ? [row.verdict, 'expiring'] : [row.verdict];
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
  const titleOf = (row: Shown): string | null => (grouping === 'issuer' ? row.issuer : (row.date?.slice(0, 4) ?? null));
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
