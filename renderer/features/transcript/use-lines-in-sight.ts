import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { Plan } from './lines';
import { useSettledPlan } from './use-settled-plan';

/** Pixels above and below the window within which lines are kept ready. */
const ahead = 300;
/** Room left free when a line is brought into sight, below it for the bar that may stand there. */
const room = { above: 24, below: 88 } as const;

/** Where the window stands over the list is told in steps of so many pixels, so that not each of them draws anew. */
const step = 64;

/** The part of the list in the window: pixels from the top of the list. */
interface Sight {
  readonly above: number;
  readonly height: number;
  /** By how much less may be told to stand above than does. */
  readonly slack: number;
}

interface LinesInSight {
  /** The numbers of the lines to be in the page, in order. */
  readonly lines: readonly number[];
  readonly scrollTo: (line: number) => void;
}

/** Which lines are in the page: those in sight, and the one that is kept however far away it is. */
export function useLinesInSight(
  scrollParent: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  plan: Plan,
  kept: number,
): LinesInSight {
  const [sight, setSight] = useState<Sight>({ above: 0, height: window.innerHeight, slack: 0 });
  const { draws, settle } = useSettledPlan(plan);
  const look = useCallback(() => {
    const seen = sightOf(scrollParent, list);
    if (seen) setSight((before) => (isSame(before, seen) ? before : seen));
  }, [scrollParent, list]);

  useLayoutEffect(() => {
    const parent = scrollParent.current;
    if (!parent) return undefined;
    // Tells the first size, too; and whatever stands above the list moves it by growing.
    const observer = new ResizeObserver(look);
    observer.observe(parent);
    if (list.current?.parentElement) observer.observe(list.current.parentElement);
    const scrolled = (): void => {
      settle();
      look();
    };
    parent.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      observer.disconnect();
      parent.removeEventListener('scroll', scrolled);
    };
  }, [scrollParent, list, look, settle]);

  const scrollTo = useCallback(
    (line: number) => {
      bringIn(scrollParent, list, plan, line);
      look();
    },
    [scrollParent, list, plan, look],
  );

  const lines = useMemo(() => {
    if (plan.count === 0) return [];
    const first = plan.lineAt(sight.above - ahead);
    const last = plan.lineAt(sight.above + step + sight.height + ahead);
    const seen = [plan.lineAt(sight.above), plan.lineAt(sight.above + sight.slack + sight.height)] as const;
    const ready = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const inSight = ready.filter((line) => (line >= seen[0] && line <= seen[1]) || line === kept || draws(line));
    if (kept < 0 || kept >= plan.count || (kept >= first && kept <= last)) return inSight;
    return kept < first ? [kept, ...inSight] : [...inSight, kept];
  }, [sight, plan, kept, draws]);
  return { lines, scrollTo };
}

type Elements = RefObject<HTMLElement | null>;

function sightOf(scrollParent: Elements, list: Elements): Sight | null {
  const [parent, element] = [scrollParent.current, list.current];
  if (!parent || !element) return null;
  const passed = parent.getBoundingClientRect().top - element.getBoundingClientRect().top;
  // Nothing is drawn anew by steps while nothing is scrolled, so no more need be drawn than is seen.
  const still = parent.scrollTop === 0;
  return {
    above: still ? passed : Math.floor(passed / step) * step,
    height: parent.clientHeight,
    slack: still ? 0 : step,
  };
}

function isSame(a: Sight, b: Sight): boolean {
  return a.above === b.above && a.height === b.height && a.slack === b.slack;
}

/** Scrolls no further than is needed to see the line. */
function bringIn(scrollParent: Elements, list: Elements, plan: Plan, line: number): void {
  const [parent, element] = [scrollParent.current, list.current];
  if (!parent || !element) return;
  // Before the first badges stand a heading and the title of the page, and they are worth seeing too.
  if (line <= 1) {
    parent.scrollTo({ top: 0 });
    return;
  }
  const begin = element.getBoundingClientRect().top - parent.getBoundingClientRect().top;
  const top = begin + plan.topOf(line) - room.above;
  const bottom = begin + plan.topOf(line + 1) + room.below - parent.clientHeight;
  if (top < 0) parent.scrollBy({ top });
  else if (bottom > 0) parent.scrollBy({ top: Math.min(bottom, top) });
}
