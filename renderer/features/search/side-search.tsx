import { SearchCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SmartCollection } from '../../../shared/collections';
import { SideItem } from '../collections/side-item';
import type { TallyProps } from '../transcript/tally';
import type { SearchActs } from './use-search-acts';
import type { LatestOrder } from '../collections/use-latest-order';

interface SideSearchProps {
  readonly search: SmartCollection;
  readonly count: TallyProps | undefined;
  readonly order: readonly string[];
  readonly ahead: LatestOrder;
  readonly acts: SearchActs;
}

/** One kept search of the sidebar. */
export function SideSearch({ search, count, order, ahead, acts }: SideSearchProps) {
  const { t } = useTranslation();
  const { id, name } = search;
  return (
    <SideItem
      {...{ id, name, count, order, ahead }}
      to={`/search/${id}`}
      icon={<SearchCheck aria-hidden="true" />}
      type="application/x-lapel-search"
      words={{
        more: t('search:more', { name }),
        rename: t('search:act.rename'),
        open: t('search:act.edit'),
        up: t('search:act.up'),
        down: t('search:act.down'),
        delete: t('search:act.delete'),
        moved: (place) => t('search:movedTo', { name, place, count: order.length }),
      }}
      opening={{ editing: true }}
      onArrange={(arranged) => void acts.arrange(arranged)}
      onRename={(given) => void acts.rename(search, given)}
      onDelete={() => void acts.drop(search, order)}
    />
  );
}
