import { SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compileSearch } from '../../../shared/search/compile';
import type { Stack } from '../../read-model/use-records';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { loosened } from './loosen';
import { useRested } from './use-rested';
import { type SearchedRow, useSearchContext, useVocabulary } from './use-search';

interface NothingFoundProps {
  readonly typed: string;
  /** The badges that were searched. */
  readonly stacks: readonly Stack[];
  readonly now: Date;
  readonly onSearch: (typed: string) => void;
  readonly onClear: () => void;
}

const atMost = 3;
/** Keeps the place of the sentence that is still to come. */
const noText = '\u00a0';

/** No badge matches: says so, and what each part of the search keeps away. */
export function NothingFound({ typed, stacks, now, onSearch, onClear }: NothingFoundProps) {
  const { t } = useTranslation();
  const vocabulary = useVocabulary();
  const context = useSearchContext(now);
  // Each part that could be left out is a search of its own through all badges: not at each letter.
  const rested = useRested(typed);
  const looser = useMemo(() => {
    if (rested === null) return null;
    const badges: readonly SearchedRow[] = stacks.map(([row, ...others]) =>
      others.length === 0 ? row : { ...row, others },
    );
    return loosened(rested, vocabulary)
      .map((one) => {
        const asked = compileSearch(one.query, context);
        return { ...one, count: badges.reduce((sum, badge) => sum + (asked(badge) ? 1 : 0), 0) };
      })
      .filter(({ count }) => count > 0)
      .slice(0, atMost);
  }, [rested, vocabulary, context, stacks]);
  return (
    <EmptyState
      picture={<SearchX className="transcript-nothing" aria-hidden="true" />}
      title={t('search:nothingTitle', { search: typed.trim() })}
      text={looser === null ? noText : t(looser.length > 0 ? 'search:nothingLoosen' : 'search:nothingText')}
      action={
        <>
          {looser?.map(({ part, search, count }) => (
            <Button key={part} onPress={() => onSearch(search)}>
              {t('search:without', { part, count })}
            </Button>
          ))}
          <Button onPress={onClear}>{t('search:clearAll')}</Button>
        </>
      }
    />
  );
}
