import { useTranslation } from 'react-i18next';
import type { Grouping, Layout } from '../../store/view-slice';
import { BadgeCard } from './badge-card';
import type { Line } from './lines';

interface BadgeLineProps {
  readonly line: Line;
  readonly layout: Layout;
  readonly columns: number;
  readonly grouping: Grouping;
  readonly reached: string | null;
  readonly onVisit: (id: string) => void;
}

/** One line of the list: the heading of a group, or the badges that stand side by side. */
export function BadgeLine({ line, layout, columns, grouping, reached, onVisit }: BadgeLineProps) {
  const { t } = useTranslation();
  if (line.kind === 'heading') {
    const { title, rows } = line.group;
    return (
      <h2 className="group-heading">
        <bdi>{title ?? t(grouping === 'year' ? 'transcript:noDate' : 'transcript:noIssuer')}</bdi>
        <span>{t('transcript:achievements', { count: rows.length })}</span>
      </h2>
    );
  }
  return (
    <ul
      className={`badge-row badge-row-${layout}`}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {line.rows.map((row) => (
        <li key={row.id}>
          <BadgeCard row={row} layout={layout} reached={row.id === reached} onVisit={() => onVisit(row.id)} />
        </li>
      ))}
    </ul>
  );
}
