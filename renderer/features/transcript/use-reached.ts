import { type FocusEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Line } from './lines';
import { lineOf } from './roving';

interface Reached {
  /** The one badge the Tab key reaches: the last that had the focus, or the first of all. */
  readonly id: string | null;
  readonly goTo: (id: string) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * Keeps one badge of a virtual list reachable, and the focus where it was: a badge that moves to another line is made
 * anew by React, and would let the focus fall to the page.
 */
export function useReached(
  list: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  scrollToLine: (index: number) => void,
  begin: string | null,
): Reached {
  const [reached, setReached] = useState<string | null>(begin);
  const inside = useRef(false);
  const there = reached !== null && lineOf(lines, reached) >= 0;
  const id = there ? reached : (lines.find((line) => line.kind === 'badges')?.rows[0]?.id ?? null);

  const show = useCallback(
    (target: string) => {
      inside.current = true;
      scrollToLine(lineOf(lines, target));
      // Twice: the line is in the page only after it was scrolled to.
      requestAnimationFrame(() => requestAnimationFrame(() => focusRecord(list.current, target)));
    },
    [list, lines, scrollToLine],
  );

  useLayoutEffect(() => {
    if (inside.current && id !== null && document.activeElement === document.body) focusRecord(list.current, id);
  }, [list, lines, id]);

  // Coming back from a badge's page, the person is where they left.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || lines.length === 0) return;
    begun.current = true;
    if (begin !== null && lineOf(lines, begin) >= 0) show(begin);
  }, [begin, show, lines]);

  return {
    id,
    goTo: (target) => {
      setReached(target);
      show(target);
    },
    onFocus: (event) => {
      inside.current = true;
      const record = event.target.closest<HTMLElement>('[data-record]')?.dataset['record'];
      if (record !== undefined) setReached(record);
    },
    onBlur: () => {
      inside.current = false;
    },
  };
}

function focusRecord(list: HTMLElement | null, id: string): void {
  list?.querySelector<HTMLElement>(`[data-record="${id}"]`)?.focus({ preventScroll: true });
}
