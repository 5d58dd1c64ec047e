import {
  type AdditionKey,
  additionKeys,
  noOwnWords,
  type OwnTimes,
  type OwnWords,
  strictest,
  tagKey,
  tagTime,
} from '../../../shared/own';

/**
 * The earner's words about one badge, from here and from a backup. Of what was said on both sides at known times, the
 * later word holds; otherwise what stands here stays, what only the backup has is added, and of two visibilities the more
 * private one holds. No note is lost: where both have one and they differ, the older stands below the newer with its
 * date. Merging twice changes nothing more.
 */
export function mergeOwn(here: OwnWords | undefined, there: OwnWords | undefined): OwnWords | undefined {
  if (!there || !here || isUntouched(here)) return there ?? here;
  if (isUntouched(there)) return here;
  const sides = { here, there };
  const changedAt = newest(here.changedAt, there.changedAt);
  return {
    favourite: later(sides, 'favourite')?.favourite ?? (here.favourite || there.favourite),
    archivedAt: (later(sides, 'archived') ?? here).archivedAt,
    tags: tagsOf(sides),
    notes: notesOf(sides),
    visibility: later(sides, 'visibility')?.visibility ?? strictest([here.visibility, there.visibility]),
    additions: additionsOf(sides),
    ...(changedAt && { changedAt }),
  };
}

interface Sides {
  readonly here: OwnWords;
  readonly there: OwnWords;
}

/** The side that changed something last; null where one of them does not know when, or both did at once. */
function later({ here, there }: Sides, what: string): OwnWords | null {
  const [one, other] = [here.changedAt?.[what], there.changedAt?.[what]];
  if (one === undefined || other === undefined || one === other) return null;
  return one > other ? here : there;
}

/** A tag that one side took away goes where that was the last word on it; otherwise both sides' tags stay. */
function tagsOf(sides: Sides): readonly string[] {
  const { here, there } = sides;
  const spelled = [
    new Map(here.tags.map((tag) => [tagKey(tag), tag])),
    new Map(there.tags.map((tag) => [tagKey(tag), tag])),
  ];
  return [...new Set([...here.tags, ...there.tags].map(tagKey))].flatMap((key) => {
    const last = later(sides, tagTime(key));
    const inOrder = last === there ? [...spelled].reverse() : spelled;
    const tag = last ? inOrder[0]?.get(key) : (inOrder[0]?.get(key) ?? inOrder[1]?.get(key));
    return tag === undefined ? [] : [tag];
  });
}

function notesOf(sides: Sides): string {
  const { here, there } = sides;
  const newer = later(sides, 'notes');
  if (!newer) return bothNotes(here.notes, there.notes, '');
  const older = newer === here ? there : here;
  return bothNotes(newer.notes, older.notes, `${older.changedAt?.['notes']?.slice(0, 10) ?? ''}\n`);
}

/** @param mark what stands above the second note where both are kept */
function bothNotes(first: string, second: string, mark: string): string {
  if (first.trim() === '' || holds(second, first)) return second === '' ? first : second;
  return second.trim() === '' || holds(first, second) ? first : `${first}\n\n${mark}${second}`;
}

/** Whether all lines of the one stand in the other, as they are and together: “art” is no part of “party”. */
function holds(whole: string, part: string): boolean {
  return `\n${whole}\n`.includes(`\n${part}\n`);
}

/** What is empty on the later side was taken away there. */
function additionsOf(sides: Sides): OwnWords['additions'] {
  const { here, there } = sides;
  const said = additionKeys.map((key): readonly [AdditionKey, string | undefined] => {
    const last = later(sides, key);
    return [key, last ? last.additions[key] : (here.additions[key] ?? there.additions[key])];
  });
  return Object.fromEntries(said.filter(([, text]) => text !== undefined));
}

function newest(here: OwnTimes | undefined, there: OwnTimes | undefined): OwnTimes | undefined {
  if (!here || !there) return here ?? there;
  const times = { ...here };
  for (const [key, at] of Object.entries(there)) if (at > (times[key] ?? '')) times[key] = at;
  return times;
}

function isUntouched(own: OwnWords): boolean {
  return (
    !own.favourite &&
    own.archivedAt === null &&
    own.tags.length === 0 &&
    own.notes === '' &&
    own.visibility === noOwnWords.visibility &&
    Object.keys(own.additions).length === 0 &&
    own.changedAt === undefined
  );
}
