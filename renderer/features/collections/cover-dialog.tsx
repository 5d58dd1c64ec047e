import { useTranslation } from 'react-i18next';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Collection } from '../../../shared/collections';
import type { Row } from '../../../shared/row';
import { RowPicture } from '../../ui/badge-picture';
import { Dialog } from '../../ui/dialog';
import { CollectionCover } from './collection-cover';

interface CoverDialogProps {
  readonly collection: Collection;
  readonly rows: readonly Row[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** With the badge whose picture it is to be, or null for the first four together. */
  readonly onChoose: (record: string | null) => void;
}

/** So many are offered here; any other is chosen where it stands on the page. */
const offered = 60;
const together = 'together';

export function CoverDialog({ collection, rows, isOpen, onClose, onChoose }: CoverDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('collections:coverTitle')} size="wide">
      {rows.length > offered && <p className="aside">{t('collections:coverMore', { count: offered })}</p>}
      <ListBox
        className="cover-choices"
        aria-label={t('collections:coverTitle')}
        layout="grid"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[collection.cover ?? together]}
        onAction={(key) => {
          onChoose(key === together ? null : String(key));
          onClose();
        }}
      >
        <ListBoxItem id={together} className="cover-choice" textValue={t('collections:coverTogether')}>
          <CollectionCover collection={{ ...collection, cover: null }} />
          <span>{t('collections:coverTogether')}</span>
        </ListBoxItem>
        <>
          {rows.slice(0, offered).map((row) => (
            <ListBoxItem key={row.id} id={row.id} className="cover-choice" textValue={row.name ?? t('app:untitled')}>
              <span className="plate collection-cover" data-count={1}>
                <RowPicture row={row} size={72} />
              </span>
              <span dir="auto">{row.name ?? t('app:untitled')}</span>
            </ListBoxItem>
          ))}
        </>
      </ListBox>
    </Dialog>
  );
}
