import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SmartCollection } from '../../../shared/collections';
import { compileSearch } from '../../../shared/search/compile';
import { parseSearch } from '../../../shared/search/parse';
import { useCollections } from '../../read-model/use-collections';
import { useStacks } from '../../read-model/use-records';
import { useNow } from '../badge/use-moments';
import { useLatestOrder } from '../collections/use-latest-order';
import { asksForArchived } from './asks-for-archived';
import type { TallyProps } from '../transcript/tally';
import { SideSearch } from './side-search';
import { type SearchedRow, useSearchContext } from './use-search';
import { useSearchActs } from './use-search-acts';
import '../collections/side-collections.css';
import './side-searches.css';

/** The kept searches in the sidebar, each with what it finds at this moment; nothing at all before the first is kept. */
export function SideSearches() {
  const { t } = useTranslation();
  const { searches } = useCollections();
  const counts = useCounts(searches);
  const acts = useSearchActs();
  const order = searches.map(({ id }) => id);
  const ahead = useLatestOrder(order);
  if (searches.length === 0) return null;
  return (
    <section className="side-collections side-searches" aria-labelledby="side-searches-title">
      <header>
        <h2 id="side-searches-title">{t('search:sideTitle')}</h2>
      </header>
      <ul>
        {searches.map((search) => (
          <SideSearch
            key={search.id}
            search={search}
            count={counts.get(search.id)}
            order={order}
            ahead={ahead}
            acts={acts}
          />
        ))}
      </ul>
    </section>
  );
}

function useCounts(searches: readonly SmartCollection[]): ReadonlyMap<string, TallyProps> {
  const stacks = useStacks();
  const context = useSearchContext(useNow());
  return useMemo(() => {
    const badges = (stacks ?? []).map(
      ([row, ...others]): SearchedRow => (others.length === 0 ? row : { ...row, others }),
    );
    return new Map(
      searches.map(({ id, query }) => {
        const read = parseSearch(query).query;
        const asked = compileSearch(read, context);
        const archived = asksForArchived(read);
        const count = { badges: 0, own: 0 };
        for (const badge of badges)
          if ((archived || badge.own.archivedAt === null) && asked(badge))
            count[badge.selfDeclared ? 'own' : 'badges'] += 1;
        return [id, count];
      }),
    );
  }, [stacks, context, searches]);
}
