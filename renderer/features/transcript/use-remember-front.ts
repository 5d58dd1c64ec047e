import { useEffect, useRef } from 'react';
import { bridge } from '../../bridge';
import type { Shown } from './shown';

/** A window full of badges, and some more for a tall one. */
const atMost = { stacks: 48, editions: 12 } as const;
const settle = 1000;

/** Remembers what the transcript begins with, so that it is there at the next start before the rest; null for nothing. */
export function useRememberFront(shown: readonly Shown[] | null): void {
  const last = useRef('');
  useEffect(() => {
    if (shown === null) return undefined;
    const timer = setTimeout(() => {
      const stacks = shown
        .slice(0, atMost.stacks)
        .map(({ id, others }) => [id, ...others.slice(0, atMost.editions).map((other) => other.id)]);
      const written = JSON.stringify(stacks);
      if (written === last.current) return;
      last.current = written;
      void bridge.records.rememberFront(stacks);
    }, settle);
    return () => clearTimeout(timer);
  }, [shown]);
}
