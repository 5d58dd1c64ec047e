import { Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Collection } from '../../../shared/collections';
import type { TallyProps } from '../transcript/tally';
import { SideItem } from './side-item';
import type { CollectionActs } from './use-collection-acts';
import type { LatestOrder } from './use-latest-order';

interface SideCollectionProps {
  readonly collection: Collection;
  readonly count: TallyProps;
  readonly order: readonly string[];
  readonly ahead: LatestOrder;
  readonly acts: CollectionActs;
}

/** One collection of the sidebar; badges can be dropped on it. */
export function SideCollection({ collection, count, order, ahead, acts }: SideCollectionProps) {
  const { t } = useTranslation();
  const { id, name } = collection;
  return (
    <SideItem
      {...{ id, name, count, order, ahead }}
      to={`/collection/${id}`}
      icon={<Layers aria-hidden="true" />}
      type="application/x-lapel-collection"
      words={{
        more: t('collections:more', { name }),
        rename: t('collections:rename'),
        open: t('collections:chooseCover'),
        up: t('collections:moveUp'),
        down: t('collections:moveDown'),
        delete: t('collections:delete'),
        moved: (place) => t('collections:movedTo', { name, place, count: order.length }),
      }}
      opening={{ covering: true }}
      onArrange={(arranged) => void acts.arrange(arranged)}
      onRename={(given) => void acts.save({ ...collection, name: given })}
      onDelete={() => void acts.drop(collection, order)}
      onBadges={(records) => void acts.add(collection, records)}
    />
  );
}
