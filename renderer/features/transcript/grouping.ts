import type { AchievementClass, AchievementLevel } from '../../../shared/classification';
import type { Collection } from '../../../shared/collections';
import { verdicts } from '../../../shared/report';
import type { Grouping, Sorting } from '../../store/view-slice';
import type { Shown } from './shown';
import type { TextOrder } from './text-order';

/** A group of the whole transcript: what it is called by, and the places of its badges in the order of all. */
export interface Slot {
  readonly key: string;
  /**
   * The year, issuer or skill; of a class, level or verdict its own word; of a collection its id. Null where a badge has
   * none.
   */
  readonly title: string | null;
  readonly places: readonly number[];
}

export const classOrder: readonly AchievementClass[] = [
  'skill-progression',
  'certificate',
  'professional-certification',
  'academic',
  'other-recognition',
  'unclassified',
];
export const levelOrder: readonly AchievementLevel[] = [
  'thought-leader',
  'advanced',
  'intermediate',
  'foundational',
  'advanced-professional',
  'professional',
  'associate',
];
/** Best first, as a person counts them. */
export const verdictOrder = [...verdicts].reverse();

interface Asked {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly collections: readonly Collection[];
  readonly order: TextOrder;
}

/** Key of the group that holds all badges where none are put together; it has no heading. */
export const wholeKey = 'all';

/** All badges in their groups. A badge of several skills or collections stands in each of them. */
export function grouped(sorted: readonly Shown[], asked: Asked): readonly Slot[] {
  const titlesOf = titles(asked);
  const places = new Map<string | null, number[]>();
  const put = (place: number, title: string | null): void => {
    const there = places.get(title);
    if (there) there.push(place);
    else places.set(title, [place]);
  };
  sorted.forEach((one, place) => {
    const found = titlesOf(one);
    if (found === null || typeof found === 'string') put(place, found);
    else for (const title of found) put(place, title);
  });
  const compare = comparing(asked);
  return [...places]
    .map(([title, members]) => ({
      key: asked.grouping === 'none' ? wholeKey : title === null ? 'none' : `of ${title}`,
      title,
      places: members,
    }))
    .sort((a, b) => {
      // What has no year, issuer, skill … stands last, whatever the order.
      if (a.title === null || b.title === null) return a.title === b.title ? 0 : a.title === null ? 1 : -1;
      return compare(a.title, b.title);
    });
}

/** One title, or several; null for none. */
type Titles = string | null | readonly string[];

function titles({ grouping, collections }: Asked): (shown: Shown) => Titles {
  switch (grouping) {
    case 'year':
      return ({ row }) => yearOf(row.date);
    case 'issuer':
      return ({ row }) => row.issuer;
    case 'class':
      return ({ row }) => (row.selfDeclared ? null : row.class);
    case 'level':
      return ({ row }) => row.level;
    case 'verdict':
      return ({ verdict, row }) => (row.selfDeclared ? null : verdict);
    case 'skill':
      return ({ row }) => (row.skills.length > 0 ? row.skills : null);
    case 'collection':
      return inCollections(collections);
    case 'none':
      return () => null;
  }
}

/** A badge is in a collection when any of its editions is: a renewal does not drop out of what its earner collected. */
function inCollections(collections: readonly Collection[]): (shown: Shown) => Titles {
  const of = new Map<string, string[]>();
  for (const { id, members } of collections)
    for (const member of members) {
      const there = of.get(member);
      if (there) there.push(id);
      else of.set(member, [id]);
    }
  return ({ id, others }) => {
    const found = new Set([id, ...others.map((other) => other.id)].flatMap((one) => of.get(one) ?? []));
    return found.size > 0 ? [...found] : null;
  };
}

function comparing({ grouping, sorting, collections, order }: Asked): (a: string, b: string) => number {
  const by =
    (list: readonly string[]) =>
    (a: string, b: string): number =>
      list.indexOf(a) - list.indexOf(b);
  switch (grouping) {
    case 'year':
      return sorting === 'oldest' ? (a, b) => compareText(a, b) : (a, b) => compareText(b, a);
    case 'class':
      return by(classOrder);
    case 'level':
      return by(levelOrder);
    case 'verdict':
      return by(verdictOrder);
    case 'collection':
      return by(collections.map(({ id }) => id));
    case 'issuer':
    case 'skill':
    case 'none':
      return (a, b) => order.compare(a, b) || compareText(a, b);
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The year of an ISO date; null where there is no date or none that can be read. */
function yearOf(date: string | null): string | null {
  return date !== null && /^\d{4}/.test(date) ? date.slice(0, 4) : null;
}
