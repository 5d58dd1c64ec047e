import { Ellipsis, Layers, Share } from 'lucide-react';
import { type RefObject, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { type Collection, collectionLimits } from '../../../shared/collections';
import { useSnapshot } from '../../read-model/read-model-context';
import { useCollections } from '../../read-model/use-collections';
import { useRowsById } from '../../read-model/use-records';
import { useAppDispatch } from '../../store/store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { MenuButton } from '../../ui/menu-button';
import { Skeleton } from '../../ui/skeleton';
import { TextField } from '../../ui/text-field';
import { usePageTitle } from '../../ui/use-page-title';
import { exportAsked } from '../exports/exports-slice';
import { Keepable } from '../keep/keepable';
import { Changing } from '../keep/read-only';
import { useKeptText } from '../own/use-kept-text';
import { type ExportFormat, exportNames } from '../transcript/export-names';
import { CollectionCover } from './collection-cover';
import { CoverDialog } from './cover-dialog';
import { MemberList } from './member-list';
import { NameField } from './name-field';
import { type CollectionActs, useCollectionActs } from './use-collection-acts';
import './collections.css';
import '../transcript/transcript.css';

interface PageProps {
  readonly scrollParent: RefObject<HTMLElement | null>;
}

/** One collection: its cover, its name and what it is, and the badges in it. Route `/collection/:id`. */
export function CollectionPage({ scrollParent }: PageProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { complete } = useSnapshot();
  const { collections } = useCollections();
  const collection = collections.find((one) => one.id === id);
  if (collection) {
    const order = collections.map((one) => one.id);
    return <Filled key={id} collection={collection} order={order} scrollParent={scrollParent} />;
  }
  if (!complete) return <Skeleton look="cards" label={t('collections:loading')} />;
  return (
    <EmptyState
      isPage
      picture={<Layers className="collection-none" aria-hidden="true" />}
      title={t('collections:absentTitle')}
      text={t('collections:absentText')}
      action={<Button onPress={() => void navigate('/')}>{t('collections:toTranscript')}</Button>}
    />
  );
}

interface FilledProps extends PageProps {
  readonly collection: Collection;
  readonly order: readonly string[];
}

function Filled({ collection, order, scrollParent }: FilledProps) {
  const { t } = useTranslation();
  usePageTitle(collection.name);
  const navigate = useNavigate();
  const acts = useCollectionActs();
  const asked = useLocation().state as { readonly naming?: boolean; readonly covering?: boolean } | null;
  const [naming, setNaming] = useState(asked?.naming === true);
  const [covering, setCovering] = useState(asked?.covering === true);
  const dispatch = useAppDispatch();
  const found = useRowsById(collection.members);
  const rows = useMemo(() => found.filter(({ trashedAt }) => trashedAt === null), [found]);
  const own = rows.filter(({ selfDeclared }) => selfDeclared).length;
  const badges = t('collections:subtitle', { count: rows.length - own });
  const ids = rows.map(({ id }) => id);

  return (
    <div className="collection-page">
      <header className="collection-head">
        <CollectionCover collection={collection} />
        <div className="collection-words">
          {naming ? (
            <NameField
              name={collection.name}
              onDone={(name) => {
                setNaming(false);
                if (name !== null) void acts.save({ ...collection, name });
              }}
            />
          ) : (
            <h1 dir="auto">{collection.name}</h1>
          )}
          <p className="page-subtitle">
            {own === 0
              ? badges
              : t('transcript:withOwn', { badges, own: t('transcript:selfDeclaredCount', { count: own }) })}
          </p>
          <Keepable>
            <Description collection={collection} acts={acts} />
          </Keepable>
        </div>
        <div className="collection-actions">
          {rows.length > 0 && (
            <MenuButton
              look="button"
              label={t('collections:export')}
              icon={<Share aria-hidden="true" />}
              items={exportNames.map(({ id, key }) => ({ id, label: t(key) }))}
              onAction={(format) => dispatch(exportAsked({ format: format as ExportFormat, ids }))}
            />
          )}
          <Changing>
            <MenuButton
              look="button"
              label={t('collections:moreHere')}
              icon={<Ellipsis aria-hidden="true" />}
              items={[
                { id: 'rename', label: t('collections:rename') },
                { id: 'cover', label: t('collections:chooseCover') },
                { id: 'delete', label: t('collections:delete') },
              ]}
              onAction={(id) => {
                if (id === 'rename') setNaming(true);
                else if (id === 'cover') setCovering(true);
                else {
                  void acts.drop(collection, order);
                  void navigate('/');
                }
              }}
            />
          </Changing>
        </div>
      </header>
      {rows.length > 0 ? (
        <MemberList collection={collection} rows={rows} acts={acts} scrollParent={scrollParent} />
      ) : (
        <EmptyState
          picture={<Layers className="collection-none" aria-hidden="true" />}
          title={t('collections:emptyTitle')}
          text={t('collections:emptyText')}
          action={<Button onPress={() => void navigate('/')}>{t('collections:toTranscript')}</Button>}
        />
      )}
      <CoverDialog
        collection={collection}
        rows={rows}
        isOpen={covering}
        onClose={() => setCovering(false)}
        onChoose={(record) => void acts.cover(collection, record)}
      />
    </div>
  );
}

function Description({ collection, acts }: { readonly collection: Collection; readonly acts: CollectionActs }) {
  const { t } = useTranslation();
  const { text, write, flush } = useKeptText(collection.description, (description) =>
    acts.save({ ...collection, description }),
  );
  return (
    <div className="collection-description">
      <TextField
        label={t('collections:description')}
        placeholder={t('collections:descriptionPlaceholder')}
        isMultiline
        value={text}
        onChange={write}
        onBlur={flush}
        maxLength={collectionLimits.description}
      />
    </div>
  );
}
