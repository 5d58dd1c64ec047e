import { useMemo } from 'react';
import { parseSearch } from '../../../shared/search/parse';
import type { Filters } from '../../store/view-slice';
import { asksForArchived } from './asks-for-archived';
import { useParsed } from './use-search';

/** The filters as they are, and the archive with them where the search asks for it: no other search looks there. */
export function useArchiveFilter(filters: Filters, typed: string, within = ''): Filters {
  const { query } = useParsed(typed);
  return useMemo(() => {
    const asked = asksForArchived(query) || asksForArchived(parseSearch(within).query);
    if (!asked || filters.flags.includes('archived')) return filters;
    return { ...filters, flags: [...filters.flags, 'archived' as const] };
  }, [filters, query, within]);
}
