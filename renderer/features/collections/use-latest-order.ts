import { useRef } from 'react';

/** So long an order that was asked for stands for the one that is shown, should nobody ever tell of it. */
const atMost = 3000;

export interface LatestOrder {
  /** The order as it will be once all that was asked for is done. */
  readonly latest: () => readonly string[];
  readonly asked: (order: readonly string[]) => void;
}

/**
 * Keys are pressed faster than the wallet answers: a second move goes on from where the first one will have led, and not
 * from what is still shown. One for a list, whichever of its lines is moved.
 */
export function useLatestOrder(shown: readonly string[]): LatestOrder {
  const ahead = useRef<{ readonly order: readonly string[]; readonly until: number } | null>(null);
  return {
    latest: () => {
      const asked = ahead.current;
      const stands = asked !== null && performance.now() < asked.until && isSameSet(asked.order, shown);
      return stands ? asked.order : shown;
    },
    asked: (order) => {
      ahead.current = { order, until: performance.now() + atMost };
    },
  };
}

/** What came or went meanwhile is in none of the orders that were asked for. */
function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const here = new Set(b);
  return a.length === b.length && a.every((id) => here.has(id));
}
