import { type FocusEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Line } from './lines';
import { lineOf } from './roving';

interface ReachedId {
  /** The one badge the Tab key reaches: the last that had the focus, or the first of all. */
  readonly id: string | null;
  readonly set: (id: string) => void;
}

/** Which badge of the list is reached; known before the list is laid out, so that its line is always in the page. */
export function useReachedId(lines: readonly Line[], begin: string | null): ReachedId {
  const [reached, set] = useState<string | null>(begin);
  const there = reached !== null && lineOf(lines, reached) >= 0;
  return { id: there ? reached : (lines.find((line) => line.kind === 'badges')?.rows[0]?.id ?? null), set };
}

interface Reached {
  readonly goTo: (id: string) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * Keeps the focus of a virtual list where it was: a badge that moves to another line is made anew by React, and would
 * let the focus fall to the page, where the next key would be lost.
 */
export function useReached(
  list: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  scrollToLine: (index: number) => void,
  { id, set }: ReachedId,
  begin: string | null,
): Reached {
  const inside = useRef(false);
  const wanted = useRef<string | null>(null);

  // The line of the badge that is reached is in the page as soon as it is rendered, so no key comes in between.
  useLayoutEffect(() => {
    const target = wanted.current ?? (inside.current && document.activeElement === document.body ? id : null);
    if (target !== null && focusRecord(list, target)) wanted.current = null;
  });

  const goTo = useCallback(
    (target: string) => {
      inside.current = true;
      wanted.current = focusRecord(list, target) ? null : target;
      set(target);
      scrollToLine(lineOf(lines, target));
    },
    [list, lines, scrollToLine, set],
  );

  // Coming back from a badge's page, the person is where they left.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || lines.length === 0) return;
    begun.current = true;
    if (begin !== null && lineOf(lines, begin) >= 0) goTo(begin);
  }, [begin, goTo, lines]);

  return {
    goTo,
    onFocus: (event) => {
      inside.current = true;
      const record = event.target.closest<HTMLElement>('[data-record]')?.dataset['record'];
      if (record !== undefined) set(record);
    },
    onBlur: () => {
      inside.current = false;
    },
  };
}

function focusRecord(list: RefObject<HTMLElement | null>, id: string): boolean {
  const found = list.current?.querySelector<HTMLElement>(`[data-record="${id}"]`);
  found?.focus({ preventScroll: true });
  return found !== null && found !== undefined;
}
