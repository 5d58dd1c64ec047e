import { useEffect } from 'react';

/** Milliseconds after which it is loaded all the same. */
const latest = 10_000;

/** Loads, once nothing else is to do, the code of what is likely to be asked for. `load` is always the same function. */
export function useAhead(load: () => Promise<unknown>): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => void load(), { timeout: latest });
    return () => cancelIdleCallback(idle);
  }, [load]);
}
