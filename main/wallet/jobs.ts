import { randomUUID } from 'node:crypto';
import type { ImportLine, ImportProgress } from '../../shared/wallet';
import { createListeners } from './listeners';
import { refusalIn } from './refusing';

/** What a running job may do: say how much there is, add a result line, and see whether it was cancelled. */
export interface JobControl {
  readonly signal: AbortSignal;
  /** Whether it was cancelled meanwhile. */
  readonly isStopped: () => boolean;
  expect(more: number): void;
  line(line: ImportLine): void;
}

/** A part of a job that adds no lines of its own, and stops with it. */
export function silent(signal: AbortSignal): JobControl {
  return { signal, isStopped: () => signal.aborted, expect: () => undefined, line: () => undefined };
}

export interface Jobs {
  /**
   * @param quiet begun by nobody: its progress says so
   * @param folder name of the watched folder it takes files from
   */
  readonly start: (
    work: (control: JobControl) => Promise<void>,
    quiet?: 'quiet',
    folder?: string,
  ) => { readonly job: string };
  /** Whether something is under way that the person began. */
  readonly busy: () => boolean;
  readonly isRunning: (job: string) => boolean;
  readonly cancel: (job: string) => void;
  readonly onProgress: (listener: (progress: ImportProgress) => void) => () => void;
  /** Cancels every job and waits until each has stopped. */
  readonly stopAll: () => Promise<void>;
}

/** Messages are gathered for this long, so that a thousand lines do not become a thousand messages. */
const gatherMs = 100;

interface Running {
  readonly abort: AbortController;
  readonly done: Promise<void>;
  readonly quiet: boolean;
}

/** Runs long work with progress and cancel. A job that throws ends with one line that says so. */
export function createJobs(): Jobs {
  const running = new Map<string, Running>();
  const listeners = createListeners<ImportProgress>();

  function start(
    work: (control: JobControl) => Promise<void>,
    quiet?: 'quiet',
    folder?: string,
  ): { readonly job: string } {
    const job = randomUUID();
    const abort = new AbortController();
    let done = 0;
    let total = 0;
    let lines: ImportLine[] = [];
    let timer: NodeJS.Timeout | undefined;
    const tell = (state: ImportProgress['state']): void => {
      clearTimeout(timer);
      timer = undefined;
      const fresh = lines;
      lines = [];
      const counts = { done, total: Math.max(total, done) };
      listeners.tell({
        job,
        state,
        ...counts,
        ...(quiet && { quiet: true }),
        ...(folder !== undefined && { folder }),
        lines: fresh,
      });
    };
    const soon = (): void => {
      timer ??= setTimeout(() => tell('running'), gatherMs);
    };
    const control: JobControl = {
      signal: abort.signal,
      isStopped: () => abort.signal.aborted,
      expect: (more) => {
        total += more;
        soon();
      },
      line: (line) => {
        done += 1;
        lines.push(line);
        soon();
      },
    };
    const finished = Promise.resolve()
      .then(() => (abort.signal.aborted ? undefined : work(control)))
      .catch((fault: unknown) => {
        if (abort.signal.aborted) return;
        lines.push({ source: '', outcome: { kind: 'refused', error: refusalIn(fault) } });
      })
      .then(() => {
        running.delete(job);
        tell(abort.signal.aborted ? 'cancelled' : 'finished');
      });
    running.set(job, { abort, done: finished, quiet: quiet !== undefined });
    return { job };
  }

  return {
    start,
    busy: () => [...running.values()].some((one) => !one.quiet),
    isRunning: (job) => running.has(job),
    cancel: (job) => running.get(job)?.abort.abort(),
    onProgress: listeners.add,
    async stopAll() {
      const all = [...running.values()];
      for (const { abort } of all) abort.abort();
      await Promise.all(all.map(({ done }) => done));
    },
  };
}
