import { availableParallelism } from 'node:os';
import type { Piscina } from 'piscina';
import type { DocumentSource } from '../net/types';
import { broken } from './broken';
import { unknown } from './finding';
import { type BatchEnd, runBatch } from './run-batch';
import type { VerifyJob, VerifyOutcome } from './types';

/** Enough that handing over costs little, few enough that two workers share a folder evenly. */
const batchSizes = { least: 25, most: 250 };

/** Batches a worker gets of a large run, so that none is left with much when the others are done. */
const batchesEach = 4;

/** A badge takes a millisecond or two. One that takes ten thousand is not meant to be checked. */
const jobMilliseconds = 10_000;

export interface VerifierOptions {
  /** The bundled `worker.ts`. */
  readonly workerFile: URL | string;
  readonly threads?: number;
  readonly jobMilliseconds?: number;
}

export interface VerifyRun {
  readonly signal?: AbortSignal;
  readonly onOutcome?: (outcome: VerifyOutcome) => void;
}

export interface Verifier {
  /**
   * Checks jobs in worker threads and gives the outcomes in the order of the jobs. A job that takes too long, or brings
   * its worker down, is told as unknown and takes no other with it. After `signal`, only what was finished comes back.
   */
  verify(jobs: readonly VerifyJob[], documents: DocumentSource, run?: VerifyRun): Promise<VerifyOutcome[]>;
  close(): Promise<void>;
}

export function createVerifier(options: VerifierOptions): Verifier {
  const threads = options.threads ?? Math.min(2, availableParallelism());
  const filename = typeof options.workerFile === 'string' ? options.workerFile : options.workerFile.href;
  let opening: Promise<Piscina> | null = null;
  let closed = false;
  /** With the first badge to check: a program that only shows what it has needs none of it. */
  const open = async (): Promise<Piscina> => {
    if (closed) throw new Error('The verifier is closed.');
    opening ??= import('piscina').then(
      ({ Piscina }) => new Piscina({ filename, minThreads: 0, maxThreads: threads, idleTimeout: 30_000 }),
    );
    return opening;
  };
  let runs = 0;
  return {
    async verify(jobs, documents, run = {}) {
      const pool = await open();
      runs += 1;
      const number = runs;
      const fair = Math.ceil(jobs.length / (threads * batchesEach));
      const batchSize = Math.min(Math.max(fair, batchSizes.least), batchSizes.most);
      const outcomes = new Map<number, VerifyOutcome>();
      const keep = (index: number, outcome: VerifyOutcome) => {
        outcomes.set(index, outcome);
        run.onOutcome?.(outcome);
      };
      const batches = Array.from({ length: Math.ceil(jobs.length / batchSize) }, (_, batch) => batch * batchSize);
      const lane = async () => {
        for (let start = batches.shift(); start !== undefined; start = batches.shift()) {
          await runToEnd(jobs.slice(start, start + batchSize), start, keep);
        }
      };
      const runToEnd = async (batch: readonly VerifyJob[], start: number, tell: typeof keep): Promise<void> => {
        let rest = batch.map((job, index) => ({ job, index: start + index }));
        while (rest.length > 0 && run.signal?.aborted !== true) {
          const these = rest;
          const end = await runBatch(
            pool,
            these.map(({ job }) => job),
            documents,
            {
              run: number,
              jobMilliseconds: options.jobMilliseconds ?? jobMilliseconds,
              signal: run.signal ?? null,
              onOutcome: (at, outcome) => {
                const entry = these[at];
                if (entry) tell(entry.index, outcome);
              },
            },
          );
          if (end.kind !== 'stuck') return;
          const last = these[end.index];
          if (last && !outcomes.has(last.index)) tell(last.index, stuck(last.job, end));
          // What was finished and not yet told when the worker ended is done again, and so is what came after it.
          rest = these.filter(({ index }) => !outcomes.has(index));
        }
      };
      await Promise.all(Array.from({ length: threads }, lane));
      return jobs.flatMap((_, index) => outcomes.get(index) ?? []);
    },
    async close() {
      closed = true;
      await (await opening)?.destroy();
    },
  };
}

function stuck(job: VerifyJob, end: BatchEnd & { readonly kind: 'stuck' }): VerifyOutcome {
  return broken(job, end.cause === 'time' ? unknown('timed-out') : unknown('internal-error', {}, end.detail));
}
