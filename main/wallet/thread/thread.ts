import { Worker } from 'node:worker_threads';
import { barNativeCalls, createNativeCalls } from '../../vault/native-calls';
import type { ThreadStart, ToThread } from './messages';

/** A running thread, as far as who started it has to do with it. */
export interface Thread {
  readonly id: number;
  /** @param given memory that goes with the message instead of being copied */
  readonly post: (message: ToThread, given: readonly ArrayBuffer[]) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once when it has ended, with why, as far as that is known. */
  readonly onEnd: (listener: (why: string) => void) => void;
  /** Ends it, whatever it is at; a call of the database under way is waited for. */
  readonly end: () => Promise<unknown>;
}

/**
 * A third of what the engine would take for what lives shortly, some of which it would keep when the wallet has come to
 * rest.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/** Starts the bundled wallet worker. */
export function startThread(file: URL, start: Omit<ThreadStart, 'nativeCalls'>): Thread {
  const nativeCalls = createNativeCalls();
  const workerData: ThreadStart = { ...start, nativeCalls };
  const worker = new Worker(file, { workerData, name: 'wallet', resourceLimits });
  let ended = false;
  let why = '';
  worker.once('exit', () => (ended = true));
  worker.on('error', (fault) => {
    why = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  });
  return {
    // It has its number only while it lives.
    id: worker.threadId,
    post: (message, given) => worker.postMessage(message, given),
    onMessage: (listener) => void worker.on('message', listener),
    onEnd: (listener) => void worker.once('exit', (code) => listener(why === '' ? `exit ${code}` : why)),
    async end() {
      await barNativeCalls(nativeCalls, () => ended);
      await worker.terminate();
    },
  };
}
