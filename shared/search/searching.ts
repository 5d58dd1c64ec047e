import { compileSearch, type Predicate, type SearchContext } from './compile';
import { narrows } from './narrow';
import { everything, type Query } from './query';
import type { Searchable } from './searchable';

/** Compiles one search after the other, as somebody types them. */
export type Searching<B extends Searchable> = (query: Query, context: SearchContext<B>) => Predicate<B>;

/** The badges of a list in the order they were asked for, and which of them the last search did not find. */
interface Pass<B> {
  readonly badges: B[];
  rejected: Uint8Array;
}

const most = 65_536;

/**
 * Remembers which badges the last search did not find: while the next one only asks for more, they are passed over. What
 * is remembered goes by their place in the list, and holds only where the very same badge stands there again, so another
 * list, or a badge that changed, is looked at anew. A number a badge, and nothing is made for any of them.
 */
export function createSearching<B extends Searchable>(): Searching<B> {
  let query: Query = everything;
  let context: SearchContext<B> | null = null;
  let last: Pass<B> = { badges: [], rejected: new Uint8Array(0) };
  return (next, at) => {
    const narrower = context === at && narrows(next, query);
    query = next;
    context = at;
    const asked = compileSearch(next, at);
    const { badges, rejected: before } = narrower ? last : { badges: [] as B[], rejected: null };
    const rejected = new Uint8Array(narrower ? badges.length : most);
    last = { badges, rejected };
    let place = 0;
    return (badge) => {
      if (badge === badges[0]) place = 0;
      const here = place;
      place += 1;
      if (before === null && here === badges.length && here < most) badges.push(badge);
      else if (badges[here] !== badge) return asked(badge);
      else if (before !== null && before[here] === 1) {
        rejected[here] = 1;
        return false;
      }
      const found = asked(badge);
      rejected[here] = found ? 0 : 1;
      return found;
    };
  };
}
