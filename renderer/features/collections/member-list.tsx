import { type DragEvent, type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collection } from '../../../shared/collections';
import type { Row } from '../../../shared/row';
import { useAppSelector } from '../../store/store';
import { Button } from '../../ui/button';
import { announce } from '../../ui/live-region';
import { Changing, useReadOnly } from '../keep/read-only';
import { BadgeList } from '../transcript/badge-list';
import { useSelected } from '../transcript/use-selecting';
import { bringsRecords, droppedRecords } from './dropped-records';
import { movedBefore, movedBy } from './reorder';
import { SelectionBar } from './selection-bar';
import { useLatestOrder } from './use-latest-order';
import type { CollectionActs } from './use-collection-acts';
import { useArrangedStacks, useSingles } from './use-shown-rows';
import { useUnselectedAtFirst } from './use-unselected-at-first';

interface MemberListProps {
  readonly collection: Collection;
  readonly rows: readonly Row[];
  readonly acts: CollectionActs;
  readonly scrollParent: RefObject<HTMLElement | null>;
}

interface Mark {
  readonly id: string;
  readonly after: boolean;
  readonly box: { readonly left: number; readonly top: number; readonly height: number };
}

/** The badges of a collection in the order of the earner, who moves them by dragging or with Alt and the arrows. */
export function MemberList({ collection, rows, acts, scrollParent }: MemberListProps) {
  const { t } = useTranslation();
  const { layout, density } = useAppSelector(({ view }) => view);
  const { arranged, now } = useArrangedStacks(useSingles(rows));
  const selected = useSelected(arranged.shown);
  const list = useRef<HTMLDivElement>(null);
  const [mark, setMark] = useState<Mark | null>(null);
  const { members } = collection;
  const names = useMemo(() => new Map(rows.map(({ id, name }) => [id, name])), [rows]);
  useUnselectedAtFirst();
  const readOnly = useReadOnly();

  const { latest, asked } = useLatestOrder(members);

  function arrange(order: readonly string[], moved: string): void {
    const before = latest();
    if (order.every((id, at) => id === before[at])) return;
    asked(order);
    void acts.save({ ...collection, members: order });
    const shown = order.filter((id) => names.has(id));
    const name = names.get(moved) ?? t('app:untitled');
    announce(t('collections:movedTo', { name, place: shown.indexOf(moved) + 1, count: shown.length }));
  }
  /** Along the order that is seen: members in the trash keep their places beside it. */
  function move(id: string, places: number): void {
    const before = latest();
    const moved = movedBy(
      before.filter((one) => names.has(one)),
      id,
      places,
    );
    const next = moved[moved.indexOf(id) + 1] ?? null;
    arrange(movedBefore(before, [id], next), id);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const id = cardAt(event.target)?.dataset['record'];
    const step = event.altKey ? stepOf(event.key, layout === 'grid' ? columnsOf(list.current) : 1) : null;
    if (id === undefined || step === null) return;
    event.preventDefault();
    event.stopPropagation();
    move(id, step);
  }
  function onDragOver(event: DragEvent): void {
    if (!bringsRecords(event.dataTransfer)) return;
    event.preventDefault();
    // The window lets nothing be dropped that did not come from outside.
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
    const card = cardAt(event.target);
    const id = card?.dataset['record'];
    if (!card || id === undefined || !list.current) return;
    const box = card.getBoundingClientRect();
    const around = list.current.getBoundingClientRect();
    const rtl = document.documentElement.dir === 'rtl';
    const half =
      layout === 'grid' ? event.clientX > box.left + box.width / 2 !== rtl : event.clientY > box.top + box.height / 2;
    const left = layout === 'grid' ? (half !== rtl ? box.right + 5 : box.left - 9) - around.left : 0;
    const top = layout === 'grid' ? box.top - around.top : (half ? box.bottom : box.top) - around.top - 1;
    setMark({ id, after: half, box: { left, top, height: box.height } });
  }
  function onDrop(event: DragEvent): void {
    setMark(null);
    const dropped = droppedRecords(event.dataTransfer).filter((id) => members.includes(id));
    const [first] = dropped;
    if (!mark || first === undefined) return;
    event.preventDefault();
    const next = mark.after ? (members[members.indexOf(mark.id) + 1] ?? null) : mark.id;
    arrange(movedBefore(members, dropped, next), first);
  }
  const chosen = [...selected];
  const [only] = chosen;
  return (
    <div
      className="member-list"
      data-layout={layout}
      ref={list}
      {...(!readOnly && { onKeyDownCapture: onKeyDown, onDragOver })}
      onDragLeave={(event) => {
        if (!list.current?.contains(event.relatedTarget as Node | null)) setMark(null);
      }}
      onDrop={onDrop}
      onDragEnd={() => setMark(null)}
    >
      <SelectionBar count={selected.size}>
        <Changing>
          {chosen.length === 1 && only !== undefined && (
            <>
              <Button onPress={() => move(only, -1)}>{t('collections:moveEarlier')}</Button>
              <Button onPress={() => move(only, 1)}>{t('collections:moveLater')}</Button>
              <Button onPress={() => void acts.cover(collection, only)}>{t('collections:useAsCover')}</Button>
            </>
          )}
          <Button onPress={() => void acts.remove(collection, chosen)}>{t('collections:takeOut')}</Button>
        </Changing>
      </SelectionBar>
      <BadgeList
        arranged={arranged}
        now={now}
        layout={layout}
        density={density}
        scrollParent={scrollParent}
        onTrash={(ids) => void acts.remove(collection, ids)}
      />
      {mark && (
        <span
          className="member-mark"
          aria-hidden="true"
          style={{
            transform: `translate(${mark.box.left}px, ${mark.box.top}px)`,
            ...(layout === 'grid' && { height: mark.box.height }),
          }}
        />
      )}
    </div>
  );
}

function cardAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? (target.closest('li')?.querySelector<HTMLElement>('[data-record]') ?? null) : null;
}

/** By how many places a key moves; null for a key that moves nothing. */
function stepOf(key: string, columns: number): number | null {
  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = document.documentElement.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return 1;
  if (key === back) return -1;
  if (key === 'ArrowDown') return columns;
  if (key === 'ArrowUp') return -columns;
  if (key === 'Home') return Number.NEGATIVE_INFINITY;
  return key === 'End' ? Number.POSITIVE_INFINITY : null;
}

function columnsOf(list: HTMLElement | null): number {
  const row = list?.querySelector('.badge-row');
  return row ? getComputedStyle(row).gridTemplateColumns.split(' ').length : 1;
}
