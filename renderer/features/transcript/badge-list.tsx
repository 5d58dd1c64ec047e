import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { useAppDispatch, useAppSelector } from '../../store/store';
import { type Grouping, type Layout, visited } from '../../store/view-slice';
import type { Group } from './arrange';
import { BadgeLine } from './badge-line';
import { columnsIn, heightOf, linesOf } from './lines';
import { isMove, lineOf, nextId, rowOf } from './roving';
import { useReached, useReachedId } from './use-reached';
import { useWidth } from './use-width';

const ascending = (a: number, b: number): number => a - b;

interface BadgeListProps {
  readonly groups: readonly Group[];
  readonly layout: Layout;
  readonly grouping: Grouping;
  readonly scrollParent: RefObject<HTMLElement | null>;
  readonly onTrash: (id: string, name: string | null) => void;
}

/** All badges in their groups. Only the lines in sight are in the page; the arrow keys go through all of them. */
export function BadgeList({ groups, layout, grouping, scrollParent, onTrash }: BadgeListProps) {
  const dispatch = useAppDispatch();
  const cameFrom = useAppSelector(({ view }) => view.visited);
  const list = useRef<HTMLDivElement>(null);
  const width = useWidth(list);
  const columns = columnsIn(width, layout);
  const lines = useMemo(() => (width === 0 ? [] : linesOf(groups, columns)), [groups, columns, width]);
  const reachedId = useReachedId(lines, cameFrom);
  const reached = reachedId.id;
  const reachedLine = reached === null ? -1 : lineOf(lines, reached);
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler is in use that would memoise it
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scrollParent.current,
    estimateSize: (index) => heightOf(lines[index], layout),
    getItemKey: (index) => lines[index]?.key ?? index,
    scrollMargin: list.current?.offsetTop ?? 0,
    scrollPaddingEnd: 24,
    scrollPaddingStart: 24,
    overscan: 3,
    // The badge that is reached stays in the page however far away it is: it holds the focus, or is about to.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return reachedLine < 0 || inSight.includes(reachedLine) ? inSight : [...inSight, reachedLine].sort(ascending);
    },
  });
  useEffect(() => virtual.measure(), [virtual, layout, columns]);
  const scrollToLine = useCallback(
    // Before the first badges stand a heading and the title of the page, and they are worth seeing too.
    (index: number) => (index <= 1 ? scrollParent.current?.scrollTo({ top: 0 }) : virtual.scrollToIndex(index)),
    [virtual, scrollParent],
  );
  const { goTo, onFocus, onBlur } = useReached(list, lines, scrollToLine, reachedId, cameFrom);

  function onKeyDown(event: KeyboardEvent): void {
    const current = (event.target as HTMLElement).closest<HTMLElement>('[data-record]')?.dataset['record'];
    if (current === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete') {
      event.preventDefault();
      const after = nextId(lines, current, 'ArrowRight', false) ?? nextId(lines, current, 'ArrowLeft', false);
      onTrash(current, rowOf(lines, current)?.name ?? null);
      if (after !== null) goTo(after);
      return;
    }
    if (!isMove(event.key)) return;
    const next = nextId(lines, current, event.key, document.documentElement.dir === 'rtl');
    if (next === null) return;
    event.preventDefault();
    goTo(next);
  }

  return (
    <div
      className="badge-list"
      ref={list}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
      style={{ height: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map((item) => {
        const line = lines[item.index];
        return (
          line && (
            <div
              className="badge-line"
              key={item.key}
              style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
            >
              <BadgeLine
                line={line}
                layout={layout}
                columns={columns}
                grouping={grouping}
                reached={reached}
                onVisit={(id) => dispatch(visited(id))}
              />
            </div>
          )
        );
      })}
    </div>
  );
}
