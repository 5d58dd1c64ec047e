import type { Piscina } from 'piscina';
import type { IntakeError } from '../../shared/errors';
import { failure, type Result } from '../../shared/result';
import { limits } from './limits';
import type { Code, GrayFrame } from './qr/decoder';
import type { Found, PackedFile } from './types';
import type { OpenTask, ReadTask } from './worker';

/** One worker thread, one file at a time. */
export interface Lane {
  run(task: ReadTask, signal: AbortSignal | undefined): Promise<Result<Found, IntakeError>>;
  open(task: OpenTask, signal: AbortSignal | undefined): Promise<Result<PackedFile, IntakeError>>;
  /** A frame that takes too long has no codes. */
  codes(frame: GrayFrame): Promise<readonly Code[]>;
  close(): Promise<void>;
}

export interface LaneOptions {
  readonly workerFile: URL | string;
  readonly milliseconds: number;
  readonly openMilliseconds: number;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/**
 * SECURITY: a file that takes too long or too much memory ends with its thread, and costs the next file nothing but a
 * new one. Loading the worker is waited for first, so that the time limit is for reading alone.
 */
export function createLane({ workerFile, milliseconds, openMilliseconds }: LaneOptions): Lane {
  let started: Promise<Piscina> | null = null;
  const options = {
    filename: workerFile instanceof URL ? workerFile.href : workerFile,
    minThreads: 1,
    maxThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: { maxOldGenerationSizeMb: limits.workerHeap },
  };
  /** Started by its first file: a program that only shows what it has needs no thread that reads. */
  const start = (): Promise<Piscina> =>
    (started ??= import('piscina').then(({ Piscina }) =>
      closed ? Promise.reject(new Error('closed')) : new Piscina(options),
    ));
  let loaded: Promise<unknown> | null = null;
  let closed = false;

  async function ready(): Promise<Piscina> {
    const pool = await start();
    await (loaded ??= pool.run(undefined, { name: 'ready' }));
    return pool;
  }

  async function within<T>(
    task: { readonly name: string; readonly what: object; readonly given?: ArrayBuffer },
    time: number,
    signal: AbortSignal | undefined,
  ): Promise<Result<T, IntakeError>> {
    const cancelled = (): boolean => closed || signal?.aborted === true;
    if (cancelled()) return failure({ kind: 'cancelled' });
    let clock: AbortSignal | null = null;
    try {
      const pool = await ready();
      clock = AbortSignal.timeout(time);
      const stop = signal ? AbortSignal.any([signal, clock]) : clock;
      const { name, what, given } = task;
      return (await pool.run(what, { name, signal: stop, ...(given && { transferList: [given] }) })) as Result<
        T,
        IntakeError
      >;
    } catch (error) {
      loaded = null;
      if (cancelled()) return failure({ kind: 'cancelled' });
      if (clock?.aborted === true) return failure({ kind: 'takes-too-long', seconds: time / 1000 });
      if (isOutOfMemory(error)) return failure({ kind: 'takes-too-much-memory' });
      throw error;
    }
  }

  return {
    run(task, signal) {
      const bytes = task.bytes.slice();
      return within({ name: 'read', what: { ...task, bytes }, given: bytes.buffer }, milliseconds, signal);
    },
    open: (task, signal) => within({ name: 'open', what: task }, openMilliseconds, signal),
    async codes(frame) {
      if (closed) return [];
      try {
        const pool = await ready();
        return (await pool.run(frame, { name: 'codes', signal: AbortSignal.timeout(milliseconds) })) as readonly Code[];
      } catch {
        loaded = null;
        return [];
      }
    },
    async close() {
      closed = true;
      const pool = await started?.catch(() => null);
      await pool?.destroy();
    },
  };
}
