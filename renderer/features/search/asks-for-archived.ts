import { type Query, termsOf } from '../../../shared/search/query';

/** Whether a search speaks of the archive; all others leave out what is in it. */
export function asksForArchived(query: Query): boolean {
  return termsOf(query).some((term) => term.kind === 'is' && term.value === 'archived');
}
