import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchContext } from '../../../shared/search/compile';
import { parseSearch, type Search } from '../../../shared/search/parse';
import type { Vocabulary } from '../../../shared/search/operators';
import { allOf } from '../../../shared/search/query';
import { createSearching, type Places } from '../../../shared/search/searching';
import { type Row, verdictOfRow } from '../../../shared/row';
import { useCollections } from '../../read-model/use-collections';
import { vocabularyIn } from './vocabulary';

/** A badge as it is searched: with its other editions behind it. */
export type SearchedRow = Row & { readonly others?: readonly Row[] };

export function useVocabulary(): Vocabulary {
  const { t } = useTranslation();
  return vocabularyIn(t);
}

/** What is typed, read in the reader's language. The words of that are looked up with the first letter, not before. */
export function useParsed(typed: string): Search {
  const { t } = useTranslation();
  return useMemo(() => (typed === '' ? parseSearch('') : parseSearch(typed, vocabularyIn(t))), [typed, t]);
}

export function useSearchContext(now: Date): SearchContext<SearchedRow> {
  const { collections } = useCollections();
  return useMemo(() => ({ now, collections, verdictOf: (row) => verdictOfRow(row, now) }), [now, collections]);
}

/** Where in a list the badges stand that a search finds. */
export type Find = (badges: readonly SearchedRow[]) => Places;

/**
 * What is searched; null where nothing is. While somebody types on, or takes back what they typed, badges that were not
 * found before are passed over. `within` is a kept search in which it looks.
 */
export function useSearch(typed: string, now: Date, within = ''): Find | null {
  const parsed = useParsed(typed);
  const query = useMemo(() => allOf([parseSearch(within).query, parsed.query]), [within, parsed]);
  const context = useSearchContext(now);
  const [searching] = useState(() => createSearching<SearchedRow>());
  return useMemo(
    () => (query.kind === 'all' ? null : (badges) => searching(badges, query, context)),
    [searching, query, context],
  );
}
