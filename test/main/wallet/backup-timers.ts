import type { WalletTimers } from '../../../main/wallet/quiet-hours';
import type { WalletSession } from '../../../main/wallet/types';
import { must } from '../vault/a-wallet';

/** Timers that ring when the test says so. */
export function someTimers() {
  const waiting = new Map<number, { readonly callback: () => void; readonly milliseconds: number }>();
  let next = 0;
  const timers: WalletTimers = {
    set: (callback, milliseconds) => {
      waiting.set((next += 1), { callback, milliseconds });
      return next;
    },
    clear: (timer) => void waiting.delete(timer as number),
  };
  /** Rings every timer shorter than an hour. */
  const ring = (): void => {
    for (const [id, { callback, milliseconds }] of [...waiting]) {
      if (milliseconds > 3_600_000) continue;
      waiting.delete(id);
      callback();
    }
  };
  return { timers, ring };
}

/** Waits until no backup is under way. */
export const settled = async (session: Pick<WalletSession, 'backupStatus'>): Promise<void> => {
  do await new Promise((next) => setTimeout(next, 20));
  while (must(session.backupStatus()).running !== null);
};
