import { MessageChannel } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import type { DocumentSource } from '../net/types';
import type { AnswerMessage, VerifyTask, WorkerMessage } from './messages';
import { createStopwatch } from './stopwatch';
import type { VerifyJob, VerifyOutcome } from './types';

/** How a batch ended. `stuck` is the job the worker was at when it had to be ended or died; the ones after it are not done. */
export type BatchEnd =
  | { readonly kind: 'finished' }
  | { readonly kind: 'stuck'; readonly index: number; readonly cause: 'time' | 'crash'; readonly detail: string }
  | { readonly kind: 'cancelled' };

export interface BatchOptions {
  readonly run: number;
  readonly jobMilliseconds: number;
  readonly signal: AbortSignal | null;
  readonly onOutcome: (index: number, outcome: VerifyOutcome) => void;
}

/** Runs one batch in one worker of the pool, answers its questions, and ends it when one job takes too long. */
export async function runBatch(
  pool: Piscina,
  jobs: readonly VerifyJob[],
  documents: DocumentSource,
  options: BatchOptions,
): Promise<BatchEnd> {
  const { port1: ours, port2: theirs } = new MessageChannel();
  const ending = new AbortController();
  const cancel = () => {
    ending.abort();
  };
  options.signal?.addEventListener('abort', cancel, { once: true });
  let at = 0;
  const late = new AbortController();
  const watch = createStopwatch(options.jobMilliseconds, () => {
    late.abort();
    ending.abort();
  });
  const finished = new Set<number>();
  let ended: () => void = () => undefined;
  const allSaid = new Promise<void>((resolve) => {
    ended = resolve;
  });
  ours.on('message', (message: WorkerMessage) => {
    if (message.kind === 'started') {
      at = message.index;
      watch.start();
    } else if (message.kind === 'outcome') {
      finished.add(message.index);
      at = Math.min(message.index + 1, jobs.length - 1);
      if (at > message.index) watch.start();
      else watch.stop();
      options.onOutcome(message.index, message.outcome);
    } else if (message.kind === 'end') {
      ended();
    } else {
      watch.pause();
      void documents.get(message.request).then((answer) => {
        const reply: AnswerMessage = { id: message.id, answer };
        ours.postMessage(reply);
        watch.resume();
      });
    }
  });
  try {
    const task: VerifyTask = { run: options.run, jobs, port: theirs };
    await pool.run(task, { name: 'verifyBatch', transferList: [theirs], signal: ending.signal });
    // The result may overtake the last messages.
    await allSaid;
    return { kind: 'finished' };
  } catch (thrown) {
    if (options.signal?.aborted) return { kind: 'cancelled' };
    const index = finished.has(at) ? at + 1 : at;
    return {
      kind: 'stuck',
      index,
      cause: late.signal.aborted ? 'time' : 'crash',
      detail: thrown instanceof Error ? thrown.message : String(thrown),
    };
  } finally {
    watch.stop();
    ours.close();
    options.signal?.removeEventListener('abort', cancel);
  }
}
