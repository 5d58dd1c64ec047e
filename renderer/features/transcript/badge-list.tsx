import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Layout } from '../../store/view-slice';
import type { Group } from './arrange';
import { BadgeCard } from './badge-card';
import { columnsIn, heightOf, type Line, linesOf } from './lines';
import { isMove, lineOf, nextId } from './roving';
import { useWidth } from './use-width';

interface BadgeListProps {
  readonly groups: readonly Group[];
  readonly layout: Layout;
  readonly scrollParent: RefObject<HTMLElement | null>;
  readonly onTrash: (id: string, name: string | null) => void;
}

/** All badges in their groups. Only the lines in sight are in the page; the arrow keys go through all of them. */
export function BadgeList({ groups, layout, scrollParent, onTrash }: BadgeListProps) {
  const list = useRef<HTMLDivElement>(null);
  const width = useWidth(list);
  const columns = columnsIn(width, layout);
  const lines = useMemo(() => linesOf(groups, columns), [groups, columns]);
  const virtual = useVirtualizer({
    count: width === 0 ? 0 : lines.length,
    getScrollElement: () => scrollParent.current,
    estimateSize: (index) => heightOf(lines[index], layout),
    getItemKey: (index) => lines[index]?.key ?? index,
    scrollMargin: list.current?.offsetTop ?? 0,
    overscan: 3,
  });
  useEffect(() => virtual.measure(), [virtual, layout, columns]);

  const [reached, setReached] = useState<string | null>(null);
  const firstId = lines.find((line) => line.kind === 'badges')?.rows[0]?.id ?? null;
  const tabId = reached !== null && lineOf(lines, reached) >= 0 ? reached : firstId;

  const goTo = useCallback(
    (id: string) => {
      setReached(id);
      virtual.scrollToIndex(lineOf(lines, id));
      // Twice: the line may only be in the page after it was scrolled to.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-record="${id}"]`)?.focus()),
      );
    },
    [lines, virtual],
  );

  function onKeyDown(event: KeyboardEvent): void {
    const current = (event.target as HTMLElement).closest<HTMLElement>('[data-record]')?.dataset['record'];
    if (current === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete') {
      event.preventDefault();
      const after = nextId(lines, current, 'ArrowRight', false) ?? nextId(lines, current, 'ArrowLeft', false);
      const row = lines.flatMap((line) => (line.kind === 'badges' ? line.rows : [])).find(({ id }) => id === current);
      onTrash(current, row?.name ?? null);
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
    <div className="badge-list" ref={list} onKeyDown={onKeyDown} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((item) => {
        const line = lines[item.index];
        return (
          line && (
            <div
              className="badge-line"
              key={item.key}
              style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
            >
              <LineContent line={line} layout={layout} columns={columns} tabId={tabId} onReach={setReached} />
            </div>
          )
        );
      })}
    </div>
  );
}

interface LineContentProps {
  readonly line: Line;
  readonly layout: Layout;
  readonly columns: number;
  readonly tabId: string | null;
  readonly onReach: (id: string) => void;
}

function LineContent({ line, layout, columns, tabId, onReach }: LineContentProps) {
  const { t } = useTranslation();
  if (line.kind === 'heading') {
    const { title, rows } = line.group;
    return (
      <h2 className="group-heading" dir="auto">
        {title ?? t(/^\d*$/.test(line.group.key) ? 'transcript:noDate' : 'transcript:noIssuer')}
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
          <BadgeCard row={row} layout={layout} reached={row.id === tabId} onFocus={() => onReach(row.id)} />
        </li>
      ))}
    </ul>
  );
}
