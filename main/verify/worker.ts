import { constants, setPriority } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import type { DocumentAnswer, DocumentSource } from '../net/types';
import { askedOnce } from './asked-once';
import { assertContextsKept } from './json-ld/assert-contexts-kept';
import { assertDirectTaken } from './json-ld/direct/assert-direct-taken';
import type { AnswerMessage, VerifyTask, WorkerMessage } from './messages';
import { createOutcomePost } from './outcome-post';
import type { VerifyJob } from './types';
import { verifyCredential } from './verify';

let ready: Promise<void> | null = null;

// Where the window and a worker want the same processor, the window goes first. On Linux this is the thread's own
// priority; elsewhere it would be that of the whole program.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

/**
 * Runs in a worker thread: checks a batch, one job after the other. SECURITY: the worker opens no connection; every
 * document is asked for over the port, so that the network stays behind the one source in the main process.
 */
export async function verifyBatch({ run, jobs, port, inHand }: VerifyTask): Promise<number> {
  const tell = (message: WorkerMessage) => {
    port.postMessage(message);
  };
  const post = createOutcomePost(tell);
  const ask = (message: WorkerMessage) => {
    // What is finished does not wait for the network.
    post.send();
    tell(message);
  };
  const documents = askedOnce(run, documentsOver(port, ask));
  const at = new Int32Array(inHand);
  try {
    // Tokens and hosted badges need no JSON-LD, which takes a third of a second to load.
    if (jobs.some(hasProof)) await (ready ??= assertFast());
    tell({ kind: 'started' });
    for (const [index, job] of jobs.entries()) {
      Atomics.store(at, 0, index);
      post.add({ index, outcome: await verifyCredential(job, documents) });
    }
    post.send();
  } finally {
    // A worker of the pool sleeps between tasks and would not get round to saying that its port is closed.
    tell({ kind: 'end' });
    port.close();
  }
  return jobs.length;
}

/** Whether a credential may be signed as a graph. */
function hasProof({ payload }: VerifyJob): boolean {
  return payload.kind === 'json' && payload.text.includes('"proof"');
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
