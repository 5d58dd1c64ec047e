import { PenLine, RotateCcw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../shared/declared';
import type { RecordView } from '../../../shared/wallet';
import { BadgePicture } from '../../ui/badge-picture';
import { Button } from '../../ui/button';
import { OwnPill } from '../../ui/own-pill';
import { Plate } from '../../ui/plate';
import { useMoments } from '../badge/use-moments';
import { useTrash } from '../badge/use-trash';
import { Changing } from '../keep/read-only';
import { FavouriteButton } from '../own/favourite-button';

interface DeclaredHeadProps {
  readonly record: RecordView;
  readonly statement: Statement;
  readonly onEdit: () => void;
}

/** Plate, title, place and time, and what can be done with it. */
export function DeclaredHead({ record, statement, onEdit }: DeclaredHeadProps) {
  const { t } = useTranslation();
  const { issuerDay } = useMoments();
  const { trash, restore } = useTrash(record);
  const { date, endDate, issuer, kind, title } = statement;
  const days =
    date !== '' && endDate !== ''
      ? t('declared:span', { from: issuerDay(date), to: issuerDay(endDate) })
      : date !== ''
        ? t('declared:on', { date: issuerDay(date) })
        : endDate !== ''
          ? t('declared:until', { date: issuerDay(endDate) })
          : t('declared:undated');
  return (
    <header className="badge-head">
      <Plate size="page">
        <BadgePicture record={record} size={140} />
      </Plate>
      <div className="badge-head-words">
        <span className="declared-kind">
          {t(`declared:kind.${kind}`)} <OwnPill />
        </span>
        <div className="badge-title-line">
          <h1 className="badge-title" dir="auto">
            {title}
          </h1>
          <FavouriteButton record={record} />
        </div>
        <ul className="facts">
          <li>
            <bdi>{issuer === '' ? t('declared:nowhere') : issuer}</bdi>
          </li>
          <li>{days}</li>
        </ul>
        <p className="declared-note">{t('declared:note')}</p>
      </div>
      <Changing>
        <div className="badge-actions">
          <Button variant="primary" icon={<PenLine />} onPress={onEdit}>
            {t('declared:edit')}
          </Button>
          {record.trashedAt === null ? (
            <Button icon={<Trash2 />} onPress={() => void trash()}>
              {t('badge:trash')}
            </Button>
          ) : (
            <Button icon={<RotateCcw />} onPress={() => void restore()}>
              {t('badge:restore')}
            </Button>
          )}
        </div>
      </Changing>
    </header>
  );
}
