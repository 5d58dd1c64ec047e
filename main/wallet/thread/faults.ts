import type { WalletSession } from '../types';
import type { FromThread } from './messages';
import type { Post } from './serve';

/** So long a thread that is about to end may take to close its wallet. */
const closingMilliseconds = 2_000;

/**
 * Ends this thread when something in it went wrong that nothing caught: what it would do next is not known any more.
 * What is in the vault is whole either way, since every change is one transaction.
 */
export function endOnFaults(session: WalletSession, post: Post<FromThread>): void {
  let ending = false;
  const end = async (fault: unknown): Promise<void> => {
    if (ending) return;
    ending = true;
    post({ kind: 'fault', detail: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
    const late = new Promise((settle) => setTimeout(settle, closingMilliseconds));
    // SECURITY: the key is wiped where that can still be done; if not, its memory goes with the thread.
    await Promise.race([session.lock().catch(() => undefined), late]);
    process.exit(1);
  };
  process.on('uncaughtException', (fault) => void end(fault));
  process.on('unhandledRejection', (fault) => void end(fault));
}
