import type { AchievementClass, AchievementLevel } from '../classification';
import type { OwnWords } from '../own';
import { fold } from './fold';

/** What a search looks at of a badge. */
export interface Searchable {
  readonly id: string;
  /** See {@link searchTextOf}. */
  readonly searchText: string;
  readonly class: AchievementClass;
  readonly level: AchievementLevel | null;
  /** ISO 8601 in UTC. */
  readonly date: string | null;
  readonly addedAt: string;
  readonly expiresOn: string | null;
  /** BCP 47, in lower case. */
  readonly language: string | null;
  readonly hasPicture: boolean;
  readonly hasEvidence: boolean;
  readonly hasEndorsements: boolean;
  readonly own: OwnWords;
  /** Whether its earner wrote it down themselves. */
  readonly selfDeclared?: boolean;
  /** The other editions that stand behind it: their texts count as its own. */
  readonly others?: readonly Searchable[];
}

/** The texts of a badge, a field each. */
export interface SearchFields {
  readonly name: string | null;
  readonly issuer: string | null;
  readonly skills: readonly string[];
  readonly tags: readonly string[];
  readonly notes: string;
  /** Whatever else it says: description, criteria, evidence. */
  readonly rest: readonly (string | null | undefined)[];
}

/** The order of the fields in a search text. */
export const fieldOrder = ['name', 'issuer', 'skill', 'tag', 'notes'] as const;

/** Between two fields, and around each entry of a list. Folded text has neither. */
export const fieldEnd = '\n';
export const entryEnd = '\t';

/**
 * What is kept of a text that goes on and on: a badge is not a book, and ten thousand of them have to fit in memory.
 * Longer criteria exist in hostile files alone.
 */
const longestRest = 8_000;

/**
 * All texts of a badge, folded, as one text: its fields in their order with a line end between them, each entry of a list
 * between tabs. One text, because looking for a word anywhere is then one call, and ten thousand of these stay small.
 */
export function searchTextOf({ name, issuer, skills, tags, notes, rest }: SearchFields): string {
  const more = rest.filter((text) => text !== null && text !== undefined && text !== '').join(' ');
  return [
    fold(name ?? '').trim(),
    fold(issuer ?? '').trim(),
    list(skills),
    list(tags),
    fold(notes).trim(),
    fold(more.slice(0, longestRest)),
  ].join(fieldEnd);
}

function list(entries: readonly string[]): string {
  const told = [...new Set(entries.map((entry) => fold(entry).trim()))].filter((entry) => entry !== '');
  return told.length === 0 ? '' : `${entryEnd}${told.join(entryEnd)}${entryEnd}`;
}
