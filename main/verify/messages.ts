import type { MessagePort } from 'node:worker_threads';
import type { DocumentAnswer, DocumentRequest } from '../net/types';
import type { PackedOutcomes } from './packed-outcomes';
import type { VerifyJob, VerifyOutcome } from './types';

/** A batch of jobs for one worker, and the line over which it asks for documents and tells how far it is. */
export interface VerifyTask {
  /** The same for all batches of one run. */
  readonly run: number;
  readonly jobs: readonly VerifyJob[];
  readonly port: MessagePort;
  /** One 32 bit integer in shared memory: the index of the job in hand, to be had from a worker that answers no more. */
  readonly inHand: SharedArrayBuffer;
}

/** A finished job by its index within the batch. */
export interface FinishedJob {
  readonly index: number;
  readonly outcome: VerifyOutcome;
}

/** From the worker. */
export type WorkerMessage =
  | { readonly kind: 'started' }
  | { readonly kind: 'ask'; readonly id: number; readonly request: DocumentRequest }
  /** Those finished since the last message; the next job has been started. */
  | { readonly kind: 'outcomes'; readonly packed: PackedOutcomes }
  | { readonly kind: 'end' };

/** To the worker. */
export interface AnswerMessage {
  readonly id: number;
  readonly answer: DocumentAnswer;
}
