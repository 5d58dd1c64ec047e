import type { FinishedJob, WorkerMessage } from './messages';
import { createPacker } from './pack-outcomes';

/**
 * How long a finished job may wait for others to travel with, in milliseconds. A message wakes the other
 * thread up, which costs about as much as checking a token.
 */
const longestWait = 10;

/** Sends finished jobs together. A job that takes long keeps nobody waiting: `send` is called before anything is awaited. */
export interface OutcomePost {
  add(finished: FinishedJob): void;
  send(): void;
}

export function createOutcomePost(tell: (message: WorkerMessage) => void): OutcomePost {
  const pack = createPacker();
  let waiting: FinishedJob[] = [];
  let since = performance.now();
  const send = () => {
    if (waiting.length > 0) tell({ kind: 'outcomes', packed: pack(waiting) });
    waiting = [];
    since = performance.now();
  };
  return {
    send,
    add(finished) {
      waiting.push(finished);
      if (performance.now() - since >= longestWait) send();
    },
  };
}
