import { constants, setPriority } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import type { DocumentAnswer, DocumentSource } from '../net/types';
import { askedOnce } from './asked-once';
import { assertContextsKept } from './json-ld/assert-contexts-kept';
import { assertDirectTaken } from './json-ld/direct/assert-direct-taken';
import type { AnswerMessage, VerifyTask, WorkerMessage } from './messages';
import { verifyCredential } from './verify';

let ready: Promise<void> | null = null;

// Where the window and a worker want the same processor, the window goes first. On Linux this is the thread's own
// priority; elsewhere it would be that of the whole program.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

/**
 * Runs in a worker thread: checks a batch, one job after the other. SECURITY: the worker opens no connection; every
 * document is asked for over the port, so that the network stays behind the one source in the main process.
 */
export async function verifyBatch({ run, jobs, port }: VerifyTask): Promise<number> {
  const tell = (message: WorkerMessage) => {
    port.postMessage(message);
  };
  const documents = askedOnce(run, documentsOver(port, tell));
  try {
    await (ready ??= assertFast());
    tell({ kind: 'started', index: 0 });
    for (const [index, job] of jobs.entries()) {
      tell({ kind: 'outcome', index, outcome: await verifyCredential(job, documents) });
    }
  } finally {
    // A worker of the pool sleeps between tasks and would not get round to saying that its port is closed.
    tell({ kind: 'end' });
    port.close();
  }
  return jobs.length;
}

/** A shortcut that is not in effect would go unnoticed: all would be right, and slow. */
async function assertFast(): Promise<void> {
  await assertContextsKept();
  await assertDirectTaken();
}

function documentsOver(port: MessagePort, tell: (message: WorkerMessage) => void): DocumentSource {
  const waiting = new Map<number, (answer: DocumentAnswer) => void>();
  let last = 0;
  port.on('message', ({ id, answer }: AnswerMessage) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  return {
    get: (request) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        tell({ kind: 'ask', id: last, request });
      }),
  };
}
