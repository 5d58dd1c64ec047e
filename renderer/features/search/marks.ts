import { fold, foldWithPlaces } from '../../../shared/search/fold';
import type { Query, TextField } from '../../../shared/search/query';

/** What is searched is marked on a page under this name. */
export const highlightName = 'search';

/** A text that a search looks for, folded, and where: anywhere, or in one field. */
export interface Wanted {
  readonly text: string;
  readonly field: TextField | null;
}

/** What is worth marking: the texts that must be there, and none that must not. */
export function wantedBy(query: Query): readonly Wanted[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.parts.flatMap(wantedBy);
    case 'text':
      return [{ text: fold(query.text).trim(), field: null }];
    case 'field':
      return [{ text: fold(query.text).trim(), field: query.field }];
    default:
      return [];
  }
}

/** Where in a text something wanted stands: places in the text, in order, those that meet made one. */
export function placesIn(
  text: string,
  wanted: readonly Wanted[],
  field: TextField | null,
): readonly (readonly [number, number])[] {
  const looked = wanted.filter(
    (one) => one.text !== '' && (one.field === null || field === null || one.field === field),
  );
  if (looked.length === 0 || text === '') return [];
  const folded = plainPlaces(text) ?? foldWithPlaces(text);
  const found: [number, number][] = [];
  for (const { text: part } of looked) {
    for (let at = folded.text.indexOf(part); at >= 0; at = folded.text.indexOf(part, at + part.length))
      found.push([folded.from[at] ?? 0, folded.to[at + part.length - 1] ?? 0]);
  }
  found.sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [from, to] of found) {
    const before = merged.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

const plain = /^(?:[\x21-\x7e]| (?! ))*$/;
const here: number[] = [];
const next: number[] = [];

/** Of most texts each character is folded to one: they are at their own places, and none has to be looked up. */
function plainPlaces(text: string): ReturnType<typeof foldWithPlaces> | null {
  if (!plain.test(text)) return null;
  for (let at = here.length; at < text.length; at += 1) {
    here.push(at);
    next.push(at + 1);
  }
  return { text: text.toLowerCase(), from: here, to: next };
}
