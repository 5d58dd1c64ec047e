import type { Vocabulary } from '../../../shared/search/operators';
import { parseSearch } from '../../../shared/search/parse';
import { printQuery } from '../../../shared/search/print';
import { allOf, type Query } from '../../../shared/search/query';

/** A part of a search that could be left out, and what the search is without it. */
export interface Loosened {
  readonly part: string;
  readonly search: string;
  readonly query: Query;
}

const atMost = 6;

/** The searches that ask for one thing less; none where only one thing is asked. */
export function loosened(typed: string, vocabulary: Vocabulary): readonly Loosened[] {
  const { query } = parseSearch(typed, vocabulary);
  if (query.kind !== 'and') return [];
  return query.parts.slice(0, atMost).map((part) => {
    const without = allOf(query.parts.filter((one) => one !== part));
    return { part: printQuery(part, vocabulary), search: printQuery(without, vocabulary), query: without };
  });
}
