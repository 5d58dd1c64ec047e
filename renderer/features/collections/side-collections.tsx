import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCollections } from '../../read-model/use-collections';
import { useSnapshot } from '../../read-model/read-model-context';
import { IconButton } from '../../ui/icon-button';
import { Changing } from '../keep/read-only';
import { SideCollection } from './side-collection';
import { useCollectionActs } from './use-collection-acts';
import { useLatestOrder } from './use-latest-order';
import type { Row } from '../../../shared/row';
import './side-collections.css';

/** The earner's collections in the sidebar: links that badges can be dropped on, in an order of their own. */
export function SideCollections() {
  const { t } = useTranslation();
  const { collections } = useCollections();
  const { rows } = useSnapshot();
  const acts = useCollectionActs();
  const order = collections.map(({ id }) => id);
  const ahead = useLatestOrder(order);
  return (
    <section className="side-collections" aria-labelledby="side-collections-title">
      <header>
        <h2 id="side-collections-title">{t('collections:sideTitle')}</h2>
        <Changing>
          <IconButton label={t('collections:create')} icon={<Plus />} onPress={() => void acts.create()} />
        </Changing>
      </header>
      {collections.length === 0 ? (
        <p className="side-collections-none">{t('collections:sideNone')}</p>
      ) : (
        <ul>
          {collections.map((collection) => (
            <SideCollection
              key={collection.id}
              collection={collection}
              count={countOf(collection.members.flatMap((id) => rows.get(id) ?? []))}
              order={order}
              ahead={ahead}
              acts={acts}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function countOf(members: readonly Row[]): { readonly badges: number; readonly own: number } {
  const kept = members.filter(({ trashedAt }) => trashedAt === null);
  const own = kept.filter(({ selfDeclared }) => selfDeclared).length;
  return { badges: kept.length - own, own };
}
