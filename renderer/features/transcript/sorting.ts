import type { AchievementLevel } from '../../../shared/classification';
import type { Row } from '../../../shared/row';
import type { Sorting } from '../../store/view-slice';
import type { TextOrder } from './text-order';
import type { Shown } from './shown';

/** Steps of the ladders of all classes beside each other, the highest first. */
const steps: Readonly<Record<AchievementLevel, number>> = {
  'thought-leader': 0,
  advanced: 1,
  'advanced-professional': 1,
  intermediate: 2,
  professional: 2,
  foundational: 3,
  associate: 3,
};

/** Badges in order. What a badge does not say stands last; what is equal stands by name, and then by id. */
export function inOrder(shown: readonly Shown[], sorting: Sorting, order: TextOrder): readonly Shown[] {
  const keyOf = keys(shown, sorting, order);
  const first = Float64Array.from(shown, ({ row }) => keyOf(row));
  const places = shown.map((_one, at) => at);
  places.sort((a, b) => {
    const x = first[a] ?? 0;
    const y = first[b] ?? 0;
    if (x !== y) return x - y;
    const one = shown[a];
    const other = shown[b];
    return one && other ? byName(one.row, other.row, order) : 0;
  });
  return places.flatMap((at) => shown[at] ?? []);
}

/** From so large a part of new badges on, sorting all of them again is no slower than finding the place of each. */
const manyNew = 0.1;

/** Orders as {@link inOrder} does; where few badges are other than the last time, only these look for their places. */
export function createOrdering(): typeof inOrder {
  let last: Ordered | null = null;
  return (shown, sorting, order) => {
    const before = last?.sorting === sorting && last.order === order ? last : null;
    const { gone, fresh } = differences(before?.shown ?? [], shown);
    const sorted =
      before === null || fresh.length > manyNew * shown.length
        ? inOrder(shown, sorting, order)
        : putAmong(
            gone.size === 0 ? before.sorted : before.sorted.filter((one) => !gone.has(one)),
            inOrder(fresh, sorting, order),
            comparing(shown, sorting, order),
          );
    last = { shown, sorting, order, sorted };
    return sorted;
  };
}

interface Ordered {
  readonly shown: readonly Shown[];
  readonly sorting: Sorting;
  readonly order: TextOrder;
  readonly sorted: readonly Shown[];
}

/** What stands at a place where it did not stand before; what only moved has gone and come. */
function differences(before: readonly Shown[], now: readonly Shown[]) {
  const gone = new Set<Shown>();
  const fresh: Shown[] = [];
  for (let at = 0; at < Math.max(before.length, now.length); at += 1) {
    const [was, is] = [before[at], now[at]];
    if (was === is) continue;
    if (was) gone.add(was);
    if (is) fresh.push(is);
  }
  return { gone, fresh };
}

function comparing(shown: readonly Shown[], sorting: Sorting, order: TextOrder): (a: Shown, b: Shown) => number {
  const keyOf = keys(shown, sorting, order);
  return (a, b) => {
    const [x, y] = [keyOf(a.row), keyOf(b.row)];
    return x === y ? byName(a.row, b.row, order) : x - y;
  };
}

/** Two lists in order as one; the second is short. */
function putAmong(
  many: readonly Shown[],
  few: readonly Shown[],
  compare: (a: Shown, b: Shown) => number,
): readonly Shown[] {
  const pieces: (readonly Shown[])[] = [];
  let from = 0;
  for (const one of few) {
    let [low, high] = [from, many.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = many[middle];
      if (there && compare(there, one) < 0) low = middle + 1;
      else high = middle;
    }
    pieces.push(many.slice(from, low), [one]);
    from = low;
  }
  return [...pieces, many.slice(from)].flat();
}

/** The number a badge is ordered by, the least first; read once a badge and not once a comparison. */
function keys(shown: readonly Shown[], sorting: Sorting, order: TextOrder): (row: Row) => number {
  switch (sorting) {
    case 'newest':
      return ({ date }) => -time(date, Number.NEGATIVE_INFINITY);
    case 'oldest':
      return ({ date }) => time(date, Number.POSITIVE_INFINITY);
    case 'expiry':
      return ({ until }) => until ?? Number.POSITIVE_INFINITY;
    case 'added':
      return ({ addedAt }) => -time(addedAt, Number.NEGATIVE_INFINITY);
    case 'level':
      return ({ level }) => (level === null ? Number.POSITIVE_INFINITY : steps[level]);
    case 'name':
      return rankOf(shown, order, ({ name }) => name);
    case 'issuer':
      return rankOf(shown, order, ({ issuer }) => issuer);
  }
}

function rankOf(shown: readonly Shown[], order: TextOrder, textOf: (row: Row) => string | null): (row: Row) => number {
  const ranks = order.ranks(shown.flatMap(({ row }) => textOf(row) ?? []));
  return (row) => ranks.get(textOf(row) ?? '') ?? Number.POSITIVE_INFINITY;
}

function byName(a: Row, b: Row, order: TextOrder): number {
  if (a.name === null || b.name === null) {
    if (a.name !== b.name) return a.name === null ? 1 : -1;
  } else {
    const compared = order.compare(a.name, b.name);
    if (compared !== 0) return compared;
  }
  return a.id < b.id ? -1 : 1;
}

/** An ISO date that cannot be read is one that is not there. */
function time(date: string | null, absent: number): number {
  const parsed = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(parsed) ? absent : parsed;
}
