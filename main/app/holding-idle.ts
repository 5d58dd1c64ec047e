import type { IdleLock } from '../ipc/idle-lock';
import type { RemoteWallet } from '../wallet/thread/calls';

/** Calls that may take minutes, and that the person waits for. What waits for the person themselves is none of them. */
const long = ['backUp', 'restoreBackup', 'peekBackup', 'transcript', 'changeKeys'] as const;

/** The wallet as pages ask it: while it is at something long for the person, the idle lock waits. */
export function holdingIdle(wallet: RemoteWallet, idle: Pick<IdleLock, 'hold'>): RemoteWallet {
  const holding = long.map((name) => {
    const call = wallet[name] as (...args: readonly unknown[]) => Promise<unknown>;
    const held = async (...args: readonly unknown[]): Promise<unknown> => {
      const release = idle.hold();
      try {
        return await call(...args);
      } finally {
        release();
      }
    };
    return [name, held];
  });
  return { ...wallet, ...(Object.fromEntries(holding) as Pick<RemoteWallet, (typeof long)[number]>) };
}
