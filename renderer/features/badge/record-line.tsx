import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Row, verdictOfRow } from '../../../shared/row';
import { OwnPill } from '../../ui/own-pill';
import { VerdictPill } from '../../ui/verdict-pill';
import { useMoments, useNow } from './use-moments';

/** Another record of the wallet, with its verdict of this moment; leads to its page. */
export function RecordLine({ row }: { readonly row: Row }) {
  const { t } = useTranslation();
  const { issuerDay } = useMoments();
  const now = useNow();
  const notes = [
    row.issuer,
    row.date === null ? null : issuerDay(row.date),
    row.trashedAt === null ? null : t('badge:inTrashShort'),
  ].filter((note) => note !== null);
  return (
    <li className="line">
      <div className="line-row">
        <div className="line-name" dir="auto">
          <Link to={`/badge/${row.id}`}>{row.name ?? t('badge:unnamed')}</Link>
        </div>
        {row.selfDeclared ? <OwnPill /> : <VerdictPill verdict={verdictOfRow(row, now)} />}
      </div>
      <div className="line-note" dir="auto">
        {notes.join(' · ')}
      </div>
    </li>
  );
}
