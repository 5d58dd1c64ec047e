import { type RefObject, useCallback, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { visited } from '../../store/view-slice';
import { useListHighlights } from '../search/use-list-highlights';
import type { Arranged } from './arrange';
import { BadgeLine } from './badge-line';
import { columnsIn, type Look, Plan } from './lines';
import { useCardWords } from './use-card-words';
import { useGroupTitle } from './use-group-title';
import { useLineSlots } from './use-line-slots';
import { useLinesInSight } from './use-lines-in-sight';
import { useListKeys } from './use-list-keys';
import { useListPointer } from './use-list-pointer';
import { useReached, useReachedCell } from './use-reached';
import { useSelecting } from './use-selecting';
import { useShownMark } from './use-shown-mark';
import { useWidth } from './use-width';

interface BadgeListProps extends Look {
  readonly arranged: Arranged;
  /** What is searched, to be marked. */
  readonly searched?: string;
  readonly now: Date;
  readonly scrollParent: RefObject<HTMLElement | null>;
  readonly onTrash: (ids: readonly string[]) => void;
}

/** All badges in their groups. Only the lines in sight are in the page; the arrow keys go through all of them. */
export function BadgeList(props: BadgeListProps) {
  const { arranged, searched = '', now, layout, density, scrollParent, onTrash } = props;
  const dispatch = useAppDispatch();
  const navigate = useNavigate();
  const cameFrom = useAppSelector(({ view }) => view.visited);
  const grouping = useAppSelector(({ view }) => view.grouping);
  const list = useRef<HTMLDivElement>(null);
  const width = useWidth(list);
  const { groups, shown } = arranged;
  const columns = columnsIn(width, { layout, density });
  const plan = useMemo(
    () => new Plan(width === 0 ? [] : groups, columns, { layout, density }),
    [groups, columns, layout, density, width],
  );
  const reached = useReachedCell(plan, cameFrom);
  const { lines, scrollTo } = useLinesInSight(scrollParent, list, plan, plan.lineOf(reached.place));
  const { goTo, onFocus, onBlur } = useReached(list, plan, scrollTo, reached, cameFrom);
  const selecting = useSelecting(plan, shown);
  const onKeyDown = useListKeys({ plan, selecting, goTo, onTrash });
  const open = useCallback(
    (id: string) => {
      dispatch(visited(id));
      void navigate(`/badge/${id}`);
    },
    [dispatch, navigate],
  );
  const { onClick, onDragStart } = useListPointer(plan, selecting, reached.place, open);
  const wordsOf = useCardWords(now);
  useListHighlights(list, searched);
  useShownMark(lines.length > 0);
  const titleOf = useGroupTitle(grouping);
  const slots = useLineSlots(list, plan, lines);

  return (
    <div
      className="badge-list"
      ref={list}
      data-selecting={selecting.selected.size > 0 || undefined}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
      onClick={onClick}
      onDragStart={onDragStart}
      style={{ height: plan.height }}
    >
      {slots.map(({ number, line: index }) => {
        const line = plan.line(index);
        return (
          line && (
            <div
              className="badge-line"
              key={number}
              data-line={index}
              style={{ transform: `translateY(${plan.topOf(index)}px)` }}
            >
              <BadgeLine
                line={line}
                columns={columns}
                layout={layout}
                density={density}
                titleOf={titleOf}
                wordsOf={wordsOf}
                reached={reached.place}
                selected={selecting.selected}
              />
            </div>
          )
        );
      })}
    </div>
  );
}
