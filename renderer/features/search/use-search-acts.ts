import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { collectionLimits, type SmartCollection } from '../../../shared/collections';
import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import { parseSearch } from '../../../shared/search/parse';
import { printQuery } from '../../../shared/search/print';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { useAppDispatch } from '../../store/store';
import { searched } from '../../store/view-slice';
import { useToast } from '../../ui/toasts';
import { vocabularyIn } from './vocabulary';

type Sent = Promise<Result<unknown, WalletError>>;

export interface SearchActs {
  /** Keeps what is typed, in words that are the same in every language, and goes there to give it a name. */
  readonly keep: (typed: string) => Promise<void>;
  readonly rename: (search: SmartCollection, name: string) => Promise<void>;
  /** Another query under the same name. */
  readonly rewrite: (search: SmartCollection, typed: string) => Promise<void>;
  /** Undoing it brings it back in its place among these. */
  readonly drop: (search: SmartCollection, order: readonly string[]) => Promise<void>;
  readonly arrange: (order: readonly string[]) => Promise<void>;
}

/** What can be done with kept searches. Each act says why it was not done, and what is deleted can be had back. */
export function useSearchActs(): SearchActs {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  const navigate = useNavigate();
  const dispatch = useAppDispatch();
  return useMemo(() => {
    const told = async (sent: Sent): Promise<boolean> => {
      const done = await sent;
      if (!done.ok) toast.show({ message: t('search:failed', { reason: words(done.error) }) });
      return done.ok;
    };
    const canonical = (typed: string): string => printQuery(parseSearch(typed, vocabularyIn(t)).query);
    return {
      keep: async (typed) => {
        const id = crypto.randomUUID();
        const query = canonical(typed);
        if (query === '') return;
        const name = typed.trim().replace(/\s+/gu, ' ').slice(0, collectionLimits.name);
        if (!(await told(bridge.collections.saveSearch({ id, name, query })))) return;
        dispatch(searched(''));
        void navigate(`/search/${id}`, { state: { naming: true } });
      },
      rename: async (search, name) => {
        await told(bridge.collections.saveSearch({ ...search, name }));
      },
      rewrite: async (search, typed) => {
        const query = canonical(typed);
        if (query !== '') await told(bridge.collections.saveSearch({ ...search, query }));
      },
      drop: async (search, order) => {
        if (!(await told(bridge.collections.deleteSearch(search.id)))) return;
        const back = async (): Promise<void> => {
          if (await told(bridge.collections.saveSearch(search)))
            await told(bridge.collections.arrangeSearches([...order]));
        };
        toast.show({
          message: t('search:deleted', { name: search.name }),
          action: { label: t('search:undo'), onPress: () => void back() },
        });
      },
      arrange: async (order) => {
        await told(bridge.collections.arrangeSearches([...order]));
      },
    };
  }, [t, toast, words, navigate, dispatch]);
}
