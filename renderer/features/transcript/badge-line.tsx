import { useTranslation } from 'react-i18next';
import { BadgeCard } from './badge-card';
import type { Line, Look } from './lines';
import type { WordsOf } from './use-card-words';

interface BadgeLineProps extends Look {
  readonly line: Line;
  readonly columns: number;
  /** What the group of a heading is called. */
  readonly titleOf: (title: string | null) => string;
  readonly wordsOf: WordsOf;
  /** The place of the badge the Tab key reaches. */
  readonly reached: number;
  readonly selected: ReadonlySet<string>;
}

/** One line of the list: the heading of a group, or the badges that stand side by side. */
export function BadgeLine({ line, columns, titleOf, wordsOf, reached, selected, layout, density }: BadgeLineProps) {
  const { t } = useTranslation();
  if (line.kind === 'heading') {
    const { title, rows, selfDeclared } = line.group;
    const checked = rows.length - selfDeclared;
    return (
      <h2 className={line.first ? 'group-heading group-heading-first' : 'group-heading'}>
        <bdi>{titleOf(title)}</bdi>
        {checked > 0 && <span>{t('transcript:achievements', { count: checked })}</span>}
        {selfDeclared > 0 && <span>{t('transcript:selfDeclaredCount', { count: selfDeclared })}</span>}
      </h2>
    );
  }
  return (
    <ul
      className={`badge-row badge-row-${layout} badge-row-${density}`}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {line.rows.map((shown, at) => (
        <BadgeCard
          // By its place and not by its badge: while somebody types, the card that stands there takes the next badge.
          key={at}
          shown={shown}
          place={line.place + at}
          layout={layout}
          density={density}
          reached={line.place + at === reached}
          selected={selected.has(shown.id)}
          wordsOf={wordsOf}
        />
      ))}
    </ul>
  );
}
