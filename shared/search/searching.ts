import { compileSearch, type SearchContext } from './compile';
import { narrows } from './narrow';
import type { Query } from './query';
import type { Searchable } from './searchable';

/** Where in a list what was searched for stands, in the order of the list. */
export type Places = Uint32Array;

/** Searches one list with one query after the other, as somebody types them. */
export type Searching<B extends Searchable> = (badges: readonly B[], query: Query, context: SearchContext<B>) => Places;

interface Pass {
  readonly query: Query;
  readonly key: string;
  readonly found: Places;
}

/** So many searches are remembered: about as many as somebody types letters and takes them back. */
const atMost = 24;

/**
 * Remembers what the last searches found, as places in the list: while the next one only asks for more, nothing but that
 * is looked at again, and a search that is gone back to is not made again. All of it holds for the very same list and
 * context; with others, everything is looked at anew.
 */
export function createSearching<B extends Searchable>(): Searching<B> {
  let list: readonly B[] = [];
  let context: SearchContext<B> | null = null;
  let passes: readonly Pass[] = [];
  return (badges, query, at) => {
    if (badges !== list || at !== context) passes = [];
    list = badges;
    context = at;
    const key = JSON.stringify(query);
    const again = passes.find((pass) => pass.key === key);
    const pass = again ?? { query, key, found: placesOf(badges, compileSearch(query, at), fewest(passes, query)) };
    passes = [pass, ...passes.filter((one) => one !== pass)].slice(0, atMost);
    return pass.found;
  };
}

/** The fewest places among which all that is asked for must be; null where none are known. */
function fewest(passes: readonly Pass[], query: Query): Places | null {
  return passes
    .filter((pass) => narrows(query, pass.query))
    .reduce<Places | null>((least, { found }) => (least && least.length <= found.length ? least : found), null);
}

function placesOf<B>(badges: readonly B[], asked: (badge: B) => boolean, among: Places | null): Places {
  const found = new Uint32Array(among?.length ?? badges.length);
  let count = 0;
  for (let at = 0; at < found.length; at += 1) {
    const place = among ? (among[at] ?? 0) : at;
    const badge = badges[place];
    if (badge !== undefined && asked(badge)) {
      found[count] = place;
      count += 1;
    }
  }
  return found.slice(0, count);
}
