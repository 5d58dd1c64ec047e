import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { type Slot, slotsFor, toMove } from './line-slots';
import type { Plan } from './lines';

/** Milliseconds of rest after which the lines stand in the page in the order in which they are read. */
const rest = 150;

/** Slots for these lines; see {@link slotsFor}. What is drawn and thrown away by React takes no slot. */
export function useLineSlots(
  list: RefObject<HTMLElement | null>,
  plan: Plan,
  lines: readonly number[],
): readonly Slot[] {
  const [drawn] = useState<{ slots: readonly Slot[]; plan: Plan | null }>(() => ({ slots: [], plan: null }));
  const slots = useMemo(() => {
    const found = slotsFor(lines, (line) => plan.line(line)?.kind ?? '', drawn.slots);
    // While somebody types, nothing is drawn that is not in sight.
    return drawn.plan === plan ? found : found.filter(({ waits }) => !waits);
  }, [drawn, lines, plan]);
  useLayoutEffect(() => {
    Object.assign(drawn, { slots, plan });
  }, [drawn, slots, plan]);
  useEffect(() => {
    const timer = setTimeout(() => putInOrder(list.current), rest);
    return () => clearTimeout(timer);
  }, [list, slots]);
  return slots;
}

/** A screen reader reads the elements in their own order, wherever they stand. The line with the focus is not touched. */
function putInOrder(list: HTMLElement | null): void {
  if (!list) return;
  const before = [...list.children].filter((element) => element instanceof HTMLElement);
  const numbers = before.map(({ dataset }) => Number(dataset['line']));
  const moved = toMove(
    numbers,
    before.findIndex((element) => element.contains(document.activeElement)),
  );
  if (moved.size === 0) return;
  const stay = before.filter((_element, at) => !moved.has(at));
  for (const at of moved) {
    const [element, number] = [before[at], numbers[at] ?? 0];
    if (!element) continue;
    const next = stay.findIndex(({ dataset }) => Number(dataset['line']) > number);
    list.insertBefore(element, stay[next] ?? null);
    stay.splice(next < 0 ? stay.length : next, 0, element);
  }
}
