import { collectGarbage } from '../vault/collect-garbage';
import type { WalletTimers } from './quiet-hours';

/** Milliseconds of rest. */
export const afterRest = 1500;

/**
 * What a reading of the whole wallet leaves behind is as large as what it was for, and the engine takes its time to notice.
 * So it is collected once nothing has been read for a moment.
 * @returns told of each reading that left much behind
 */
export function createTidy(timers: WalletTimers, collect = collectGarbage): () => void {
  let timer: unknown = null;
  return () => {
    if (timer !== null) timers.clear(timer);
    timer = timers.set(() => {
      timer = null;
      collect();
    }, afterRest);
  };
}
