import { Archive, ArchiveRestore, Eye, FolderPlus, RefreshCw, Share, Star, Tag, Trash2, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { collectionLimits } from '../../../shared/collections';
import { ownLimits, visibilities, type Visibility } from '../../../shared/own';
import { useCollections } from '../../read-model/use-collections';
import { useAppDispatch } from '../../store/store';
import { IconButton } from '../../ui/icon-button';
import { exportAsked } from '../exports/exports-slice';
import { Changing } from '../keep/read-only';
import { BulkButton, BulkMenu } from './bulk-button';
import { type ExportFormat, exportNames } from './export-names';
import { NameDialog } from './name-dialog';
import { unselected } from './selection-slice';
import { has, type Shown } from './shown';
import { useBulk } from './use-bulk';
import { useCheckOnline } from './use-check-online';
import { useTerse } from './use-terse';
import './bulk-bar.css';

const newCollection = 'new';

/** What can be done with the badges that are selected. Stands below them, so that nothing moves when it comes. */
export function BulkBar({ badges }: { readonly badges: readonly Shown[] }) {
  const { t, i18n } = useTranslation();
  const dispatch = useAppDispatch();
  const { collections } = useCollections();
  const bulk = useBulk()(badges);
  const { online, check } = useCheckOnline();
  const [asking, setAsking] = useState<'collection' | 'tag' | null>(null);
  const favourite = badges.every((one) => has(one, 'favourite'));
  const archived = badges.every((one) => has(one, 'archived'));
  const count = t('transcript:selectedShort', { count: badges.length });
  const bar = useRef<HTMLDivElement>(null);
  useTerse(bar, `${i18n.language} ${count} ${favourite} ${archived} ${online}`);
  const clear = (): void => void dispatch(unselected());
  return (
    <div className="bulk">
      <Toolbar ref={bar} className="bulk-bar" aria-label={t('transcript:bulk')}>
        <IconButton label={t('transcript:selectNone')} icon={<X />} onPress={clear} />
        <span className="bulk-count">{count}</span>
        <Changing>
          <BulkMenu
            label={t('transcript:collect')}
            icon={<FolderPlus />}
            items={[
              ...collections.map(({ id, name }) => ({ id, label: name })),
              { id: newCollection, label: t('transcript:collectNew') },
            ]}
            onAction={(id) => {
              const there = collections.find((one) => one.id === id);
              if (there) void bulk.collect(there);
              else setAsking('collection');
            }}
          />
          <BulkButton label={t('transcript:tag')} icon={<Tag />} onPress={() => setAsking('tag')} />
          <BulkButton
            label={t(favourite ? 'transcript:unfavour' : 'transcript:favour')}
            icon={<Star />}
            onPress={() => void bulk.favour(!favourite)}
          />
          <BulkButton
            label={t(archived ? 'transcript:unarchive' : 'transcript:archive')}
            icon={archived ? <ArchiveRestore /> : <Archive />}
            onPress={() => void bulk.archive(!archived)}
          />
          <BulkMenu
            label={t('transcript:visibility')}
            icon={<Eye />}
            items={visibilities.map((id) => ({ id, label: t(`transcript:visibilityOf.${id}`) }))}
            onAction={(id) => void bulk.show(id as Visibility)}
          />
          <BulkButton
            label={t(online ? 'transcript:checkOnline' : 'transcript:checkAgain')}
            icon={<RefreshCw />}
            onPress={() => void check(badges)}
          />
        </Changing>
        <BulkMenu
          label={t('transcript:export')}
          icon={<Share />}
          items={exportNames.map(({ id, key }) => ({ id, label: t(key) }))}
          onAction={(id) => dispatch(exportAsked({ format: id as ExportFormat, ids: badges.map((badge) => badge.id) }))}
        />
        <Changing>
          <BulkButton label={t('transcript:toTrash')} icon={<Trash2 />} onPress={() => void bulk.trash()} />
        </Changing>
      </Toolbar>
      <NameDialog
        isOpen={asking === 'collection'}
        title={t('transcript:collectNewTitle')}
        label={t('transcript:collectionName')}
        action={t('transcript:collectionMake')}
        longest={collectionLimits.name}
        onName={(name) => void bulk.collect({ newName: name })}
        onClose={() => setAsking(null)}
      />
      <NameDialog
        isOpen={asking === 'tag'}
        title={t('transcript:tagTitle', { count: badges.length })}
        label={t('transcript:tagName')}
        action={t('transcript:tagAdd')}
        longest={ownLimits.tagLength}
        onName={(tag) => void bulk.tag(tag)}
        onClose={() => setAsking(null)}
      />
    </div>
  );
}
