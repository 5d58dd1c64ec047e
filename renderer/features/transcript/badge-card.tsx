import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Layout } from '../../store/view-slice';
import { ClassLabel } from '../../ui/class-label';
import { Plate } from '../../ui/plate';
import { RowPicture } from '../../ui/badge-picture';
import { VerdictPill } from '../../ui/verdict-pill';
import type { Shown } from './arrange';
import { useShortDate } from './use-short-date';

interface BadgeCardProps {
  readonly row: Shown;
  readonly layout: Layout;
  /** The one badge the Tab key reaches; the arrow keys go on from there. */
  readonly reached: boolean;
  readonly onVisit: () => void;
}

/** One badge of the transcript, as a card on cloth or as a line. The whole of it is one link. */
export function BadgeCard({ row, layout, reached, onVisit }: BadgeCardProps) {
  const { t } = useTranslation();
  const shortDate = useShortDate();
  const name = row.name ?? t('app:untitled');
  const words = (
    <span className="card-words">
      <span className="card-name" dir="auto">
        {name}
      </span>
      <span className="card-issuer" dir="auto">
        {row.issuer ?? t('transcript:noIssuer')}
      </span>
    </span>
  );
  const label = <ClassLabel class={row.class} level={row.level} length="short" />;
  const editions = row.others.length > 0 && (
    <span className="card-editions">{t('transcript:editions', { count: row.others.length + 1 })}</span>
  );
  const date = <span className="card-date">{row.date === null ? '' : shortDate(row.date)}</span>;
  return (
    <Link
      className={`badge-card badge-card-${layout}${row.others.length > 0 ? ' badge-card-stack' : ''}`}
      to={`/badge/${row.id}`}
      data-record={row.id}
      tabIndex={reached ? 0 : -1}
      aria-keyshortcuts="Delete"
      onClick={onVisit}
      draggable={false}
    >
      <Plate size={layout === 'grid' ? 'card' : 'row'}>
        <RowPicture row={row} size={layout === 'grid' ? 96 : 36} />
      </Plate>
      {layout === 'grid' ? (
        <>
          <span className="card-pills">
            <VerdictPill verdict={row.verdict} />
            {editions}
          </span>
          {words}
          <span className="card-foot">
            {label}
            {date}
          </span>
        </>
      ) : (
        <>
          {words}
          {label}
          {editions}
          {date}
          <span className="card-verdict">
            <VerdictPill verdict={row.verdict} />
          </span>
        </>
      )}
    </Link>
  );
}
