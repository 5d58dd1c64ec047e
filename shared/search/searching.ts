import { compileSearch, type Predicate, type SearchContext } from './compile';
import { narrows } from './narrow';
import { everything, type Query } from './query';
import type { Searchable } from './searchable';

/** Compiles one search after the other, as somebody types them. */
export type Searching<B extends Searchable> = (query: Query, context: SearchContext<B>) => Predicate<B>;

/**
 * Remembers which badges the last search did not find: while the next one only asks for more, they are not looked at
 * again. A badge that changes is another object, and forgotten by itself; another context begins anew.
 */
export function createSearching<B extends Searchable>(): Searching<B> {
  let query: Query = everything;
  let context: SearchContext<B> | null = null;
  let rejected = new WeakSet<B>();
  return (next, at) => {
    if (context !== at || !narrows(next, query)) rejected = new WeakSet();
    query = next;
    context = at;
    const known = rejected;
    const asked = compileSearch(next, at);
    return (badge) => {
      if (known.has(badge)) return false;
      if (asked(badge)) return true;
      known.add(badge);
      return false;
    };
  };
}
