import { MessageChannel } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import type { DocumentAnswer, DocumentSource } from '../net/types';
import type { AnswerMessage, VerifyTask, WorkerMessage } from './messages';
import { createStopwatch } from './stopwatch';
import type { VerifyJob, VerifyOutcome } from './types';
import { createUnpacker } from './unpack-outcomes';

/** How a batch ended. `stuck` is the job the worker was at when it had to be ended or died; others may not be done, either. */
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
  const inHand = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const late = new AbortController();
  const watch = createStopwatch(options.jobMilliseconds, () => {
    late.abort();
    ending.abort();
  });
  const unpack = createUnpacker();
  let ended: () => void = () => undefined;
  const allSaid = new Promise<void>((resolve) => {
    ended = resolve;
  });
  ours.on('message', (message: WorkerMessage) => {
    if (message.kind === 'started') {
      watch.start();
    } else if (message.kind === 'outcomes') {
      const finished = unpack(message.packed);
      if (finished.at(-1)?.index === jobs.length - 1) watch.stop();
      else watch.start();
      for (const { index, outcome } of finished) options.onOutcome(index, outcome);
    } else if (message.kind === 'end') {
      ended();
    } else {
      watch.pause();
      void documents.get(message.request).then((answer) => {
        const reply: AnswerMessage = { id: message.id, answer: toCopy(answer) };
        ours.postMessage(reply);
        watch.resume();
      });
    }
  });
  try {
    const task: VerifyTask = { run: options.run, jobs, port: theirs, inHand };
    await pool.run(task, { name: 'verifyBatch', transferList: [theirs], signal: ending.signal });
    // The result may overtake the last messages.
    await allSaid;
    return { kind: 'finished' };
  } catch (thrown) {
    if (options.signal?.aborted) return { kind: 'cancelled' };
    return {
      kind: 'stuck',
      index: Atomics.load(new Int32Array(inHand), 0),
      cause: late.signal.aborted ? 'time' : 'crash',
      detail: thrown instanceof Error ? thrown.message : String(thrown),
    };
  } finally {
    watch.stop();
    ours.close();
    options.signal?.removeEventListener('abort', cancel);
  }
}

/** Copying a view to another thread copies all that it is a view of: a kilobyte out of a large buffer would take the whole. */
function toCopy(answer: DocumentAnswer): DocumentAnswer {
  if (answer.kind !== 'document' || answer.bytes.byteLength === answer.bytes.buffer.byteLength) return answer;
  return { ...answer, bytes: Uint8Array.from(answer.bytes) };
}
