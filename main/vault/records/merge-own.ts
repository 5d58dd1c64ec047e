import { isSameTag, noOwnWords, type OwnWords, strictest } from '../../../shared/own';

/**
 * The earner's words about one badge, from here and from a backup: what stands here stays, and what only the backup has
 * is added. Where both have notes that differ, both are kept, one under the other; of two visibilities the more private
 * one holds. Merging twice changes nothing more.
 */
export function mergeOwn(here: OwnWords | undefined, there: OwnWords | undefined): OwnWords | undefined {
  if (!there || !here || isUntouched(here)) return there ?? here;
  return {
    favourite: here.favourite || there.favourite,
    archivedAt: here.archivedAt,
    tags: [...here.tags, ...there.tags.filter((tag) => !here.tags.some((other) => isSameTag(tag, other)))],
    notes: bothNotes(here.notes, there.notes),
    visibility: strictest([here.visibility, there.visibility]),
    additions: { ...there.additions, ...here.additions },
  };
}

function bothNotes(here: string, there: string): string {
  if (here.trim() === '' || there.includes(here)) return there === '' ? here : there;
  return there.trim() === '' || here.includes(there) ? here : `${here}\n\n${there}`;
}

function isUntouched(own: OwnWords): boolean {
  return (
    !own.favourite &&
    own.archivedAt === null &&
    own.tags.length === 0 &&
    own.notes === '' &&
    own.visibility === noOwnWords.visibility &&
    Object.keys(own.additions).length === 0
  );
}
