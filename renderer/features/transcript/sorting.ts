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
