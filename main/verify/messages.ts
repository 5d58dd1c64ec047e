import type { MessagePort } from 'node:worker_threads';
import type { DocumentAnswer, DocumentRequest } from '../net/types';
import type { VerifyJob, VerifyOutcome } from './types';

/** A batch of jobs for one worker, and the line over which it asks for documents and tells how far it is. */
export interface VerifyTask {
  /** The same for all batches of one run. */
  readonly run: number;
  readonly jobs: readonly VerifyJob[];
  readonly port: MessagePort;
}

/** From the worker. `index` counts within the batch. An outcome also says that the next job has been started. */
export type WorkerMessage =
  | { readonly kind: 'started'; readonly index: number }
  | { readonly kind: 'ask'; readonly id: number; readonly request: DocumentRequest }
  | { readonly kind: 'outcome'; readonly index: number; readonly outcome: VerifyOutcome }
  | { readonly kind: 'end' };

/** To the worker. */
export interface AnswerMessage {
  readonly id: number;
  readonly answer: DocumentAnswer;
}
