import { Lock, NotebookPen, Star } from 'lucide-react';
import { memo } from 'react';
import type { Verdict } from '../../../shared/report';
import type { Row } from '../../../shared/row';
import { Emblem } from '../../ui/emblem';
import { langOf } from '../../ui/lang-of';
import { PlatedPicture } from '../../ui/plated-picture';
import { VerdictIcon } from '../../ui/verdict-icon';
import type { Look } from './lines';
import type { Shown } from './shown';
import type { CardWords, WordsOf } from './use-card-words';
import '../../ui/class-label.css';

interface BadgeCardProps extends Look {
  readonly shown: Shown;
  /** Where it stands in the list, counted through all groups. */
  readonly place: number;
  /** The one badge the Tab key reaches; the arrow keys go on from there. */
  readonly reached: boolean;
  readonly selected: boolean;
  readonly wordsOf: WordsOf;
}

const pictureSizes = { grid: { comfortable: 96, compact: 56 }, list: { comfortable: 36, compact: 28 } } as const;

/**
 * One badge of the transcript, as a card on cloth or as a line: a link, and beside it a box to tick. Presses are heard by
 * the list as a whole, and words come ready made: ten thousand cards go by when a person scrolls.
 */
export const BadgeCard = memo(function BadgeCard(props: BadgeCardProps) {
  const { shown, place, layout, density, reached, selected, wordsOf } = props;
  const { row, others } = shown;
  const words = wordsOf(shown);
  return (
    <li className={`badge-cell badge-cell-${layout}`} data-selected={selected || undefined}>
      <a
        className={`badge-card badge-card-${layout} badge-card-${density}${others.length > 0 ? ' badge-card-stack' : ''}`}
        href={`/badge/${row.id}`}
        data-record={row.id}
        data-place={place}
        tabIndex={reached ? 0 : -1}
        aria-keyshortcuts="Space Delete"
        draggable
      >
        <PlatedPicture
          row={row}
          size={pictureSizes[layout][density]}
          name={words.name}
          label={words.picture}
          plate={layout === 'grid' ? 'card' : 'row'}
        />
        {layout === 'grid' ? <CardFace shown={shown} words={words} /> : <LineFace shown={shown} words={words} />}
        {selected && <span className="hidden-words">{words.selected}</span>}
      </a>
      <button
        type="button"
        role="checkbox"
        className="card-check"
        aria-checked={selected}
        aria-label={words.select}
        data-check={place}
        tabIndex={-1}
      >
        {selected && (
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3.4 8.6 L6.6 11.7 L12.8 4.7" />
          </svg>
        )}
      </button>
    </li>
  );
});

interface FaceProps {
  readonly shown: Shown;
  readonly words: CardWords;
}

function CardFace({ shown, words }: FaceProps) {
  return (
    <>
      <span className="card-pills">
        <VerdictSign verdict={shown.verdict} words={words.verdict} selfDeclared={words.selfDeclared} />
      </span>
      {(words.fresh !== null || words.editions !== null) && (
        <span className="card-chips">
          {words.fresh !== null && <span className="card-chip card-chip-new">{words.fresh}</span>}
          {words.editions !== null && <span className="card-chip">{words.editions}</span>}
        </span>
      )}
      <Names shown={shown} words={words} />
      <span className="card-foot">
        <Kind class={shown.row.class} level={shown.row.level} words={words.classAndLevel} />
        <Age words={words} />
      </span>
    </>
  );
}

function LineFace({ shown, words }: FaceProps) {
  return (
    <>
      <Names shown={shown} words={words} />
      {words.fresh !== null && <span className="card-chip card-chip-new">{words.fresh}</span>}
      {words.editions !== null && <span className="card-chip">{words.editions}</span>}
      <Kind class={shown.row.class} level={shown.row.level} words={words.classAndLevel} />
      <Age words={words} />
      <span className="card-date">{words.date}</span>
      <span className="card-verdict">
        <VerdictSign verdict={shown.verdict} words={words.verdict} selfDeclared={words.selfDeclared} />
      </span>
    </>
  );
}

function Names({ shown: { row }, words }: FaceProps) {
  return (
    <span className="card-words">
      <span className="card-name" dir="auto" lang={langOf(row.language)}>
        {words.name}
      </span>
      <span className="card-issuer">
        <bdi>{words.issuer}</bdi>
        {words.marks.map(({ kind, label }) => (
          <span key={kind} className={`card-mark card-mark-${kind}`} role="img" aria-label={label} title={label}>
            {kind === 'favourite' ? <Star /> : kind === 'private' ? <Lock /> : <NotebookPen />}
          </span>
        ))}
      </span>
    </span>
  );
}

interface VerdictSignProps {
  readonly verdict: Verdict;
  readonly words: string;
  readonly selfDeclared: string | null;
}

/** What its earner says themselves has no verdict: nobody else could have checked it. Of most cards it is the same. */
const VerdictSign = memo(function VerdictSign({ verdict, words, selfDeclared }: VerdictSignProps) {
  if (selfDeclared !== null) return <span className="verdict-pill card-own">{selfDeclared}</span>;
  return (
    <span className="verdict-pill" data-verdict={verdict}>
      <VerdictIcon verdict={verdict} />
      <span className="verdict-word">{words}</span>
    </span>
  );
});

interface KindProps extends Pick<Row, 'class' | 'level'> {
  readonly words: string;
}

const Kind = memo(function Kind({ class: kind, level, words }: KindProps) {
  return (
    <span className="class-label">
      <Emblem class={kind} level={level} />
      <span>{words}</span>
    </span>
  );
});

function Age({ words: { age } }: { readonly words: CardWords }) {
  return (
    <span className="card-age" data-age={age.kind} title={age.whole}>
      <span aria-hidden="true">{age.short}</span>
      <span className="hidden-words">{age.whole}</span>
    </span>
  );
}
