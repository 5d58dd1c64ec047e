import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCollections } from '../../read-model/use-collections';
import { IconButton } from '../../ui/icon-button';
import { MenuButton } from '../../ui/menu-button';
import { useCollectionActs } from '../collections/use-collection-acts';

/** The collections a badge is in, and the way into others. */
export function InCollections({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { collections } = useCollections();
  const acts = useCollectionActs();
  const into = collections.filter(({ members }) => members.includes(id));
  const others = collections.filter(({ members }) => !members.includes(id));
  const create = 'new';
  return (
    <div className="in-collections">
      <h3>{t('own:inCollections')}</h3>
      {into.length > 0 && (
        <ul>
          {into.map((collection) => (
            <li key={collection.id}>
              <Link to={`/collection/${collection.id}`} dir="auto">
                {collection.name}
              </Link>
              <IconButton
                label={t('own:outOfCollection', { name: collection.name })}
                icon={<X />}
                onPress={() => void acts.remove(collection, [id])}
              />
            </li>
          ))}
        </ul>
      )}
      <MenuButton
        look="button"
        label={t('own:addToCollection')}
        icon={<Plus aria-hidden="true" />}
        items={[
          ...others.map((collection) => ({ id: collection.id, label: collection.name })),
          { id: create, label: t('own:newCollection') },
        ]}
        onAction={(chosen) => {
          const collection = others.find((one) => one.id === chosen);
          if (collection) void acts.add(collection, [id]);
          else if (chosen === create) void acts.create([id]);
        }}
      />
    </div>
  );
}
