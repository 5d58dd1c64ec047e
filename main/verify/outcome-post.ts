import type { FinishedJob, WorkerMessage } from './messages';

/**
 * How long a finished job may wait for others to travel with, in milliseconds. A message costs about as much as checking a
 * token; what goes in one message is copied once, however many badges of an issuer share it.
 */
const longestWait = 10;

/** Sends finished jobs together. A job that takes long keeps nobody waiting: `send` is called before anything is awaited. */
export interface OutcomePost {
  add(finished: FinishedJob): void;
  send(): void;
}

export function createOutcomePost(tell: (message: WorkerMessage) => void): OutcomePost {
  let waiting: FinishedJob[] = [];
  let since = performance.now();
  const send = () => {
    if (waiting.length > 0) tell({ kind: 'outcomes', finished: waiting });
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
