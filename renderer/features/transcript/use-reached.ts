import { type FocusEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Plan } from './lines';
import type { Cell } from './selection-slice';

interface ReachedCell {
  /** The place of the one badge the Tab key reaches: the last that had the focus, or the first of all. */
  readonly place: number;
  readonly set: (cell: Cell) => void;
}

/** Which badge of the list is reached; known before the list is laid out, so that its line is always in the page. */
export function useReachedCell(plan: Plan, begin: string | null): ReachedCell {
  const [reached, set] = useState<{ readonly id: string; readonly group: string | null } | null>(
    begin === null ? null : { id: begin, group: null },
  );
  const place = reached === null ? 0 : plan.placeOf(reached.id, reached.group);
  return { place: Math.max(0, place), set };
}

interface Reached {
  readonly goTo: (place: number) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * Keeps the focus of a virtual list where it was: a badge that moves to another line is made anew by React, and would
 * let the focus fall to the page, where the next key would be lost.
 */
export function useReached(
  list: RefObject<HTMLElement | null>,
  plan: Plan,
  scrollToLine: (index: number) => void,
  { place, set }: ReachedCell,
  begin: string | null,
): Reached {
  const inside = useRef(false);
  const wanted = useRef(false);

  // The line of the badge that is reached is in the page as soon as it is rendered, so no key comes in between.
  useLayoutEffect(() => {
    if (!wanted.current && !(inside.current && isAstray(list.current, place))) return;
    if (focusPlace(list, place)) wanted.current = false;
  });

  const goTo = useCallback(
    (target: number) => {
      const cell = plan.at(target);
      if (!cell) return;
      inside.current = true;
      wanted.current = !focusPlace(list, target);
      set({ id: cell.shown.id, group: cell.group.key });
      scrollToLine(plan.lineOf(target));
    },
    [list, plan, scrollToLine, set],
  );

  // Coming back from a badge's page, the person is where they left.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || plan.count === 0) return;
    begun.current = true;
    const at = begin === null ? -1 : plan.placeOf(begin, null);
    if (at >= 0) goTo(at);
  }, [begin, goTo, plan]);

  return {
    goTo,
    onFocus: (event) => {
      inside.current = true;
      const at = placeAt(event.target);
      const cell = at === null ? undefined : plan.at(at);
      if (cell) set({ id: cell.shown.id, group: cell.group.key });
    },
    onBlur: () => {
      inside.current = false;
    },
  };
}

/** The place of the badge an element belongs to; null outside of badges. */
export function placeAt(element: EventTarget): number | null {
  const found = (element as Element).closest<HTMLElement>('[data-place], [data-check]');
  const place = found?.dataset['place'] ?? found?.dataset['check'];
  return place === undefined ? null : Number(place);
}

/** Whether the focus fell to the page, or stays with a card that shows another badge now. */
function isAstray(list: HTMLElement | null, place: number): boolean {
  const { activeElement } = document;
  if (activeElement === document.body) return true;
  return (
    activeElement?.matches('[data-place]') === true &&
    !!list?.contains(activeElement) &&
    placeAt(activeElement) !== place
  );
}

function focusPlace(list: RefObject<HTMLElement | null>, place: number): boolean {
  const found = list.current?.querySelector<HTMLElement>(`[data-place="${place}"]`);
  found?.focus({ preventScroll: true });
  return found !== null && found !== undefined;
}
