import type { Query } from '../../../shared/search/query';

/** Whether a search asks for what is in the archive; all others leave it out. */
export function asksForArchived(query: Query): boolean {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.parts.some(asksForArchived);
    case 'is':
      return query.value === 'archived';
    default:
      return false;
  }
}
