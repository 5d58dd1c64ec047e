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

export interface Jobs {
  readonly start: (work: (control: JobControl) => Promise<void>) => { readonly job: string };
  readonly cancel: (job: string) => void;
  readonly onProgress: (listener: (progress: ImportProgress) => void) => () => void;
  /** Cancels every job and waits until each has stopped. */
  readonly stopAll: () => Promise<void>;
}

/** Messages are gathered for this long, so that a thousand lines do not become a thousand messages. */
const gatherMs = 100;

/** Runs long work with progress and cancel. A job that throws ends with one line that says so. */
export function createJobs(): Jobs {
  const running = new Map<string, { readonly abort: AbortController; readonly done: Promise<void> }>();
  const listeners = createListeners<ImportProgress>();

  function start(work: (control: JobControl) => Promise<void>): { readonly job: string } {
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
      listeners.tell({ job, state, done, total: Math.max(total, done), lines: fresh });
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
    running.set(job, { abort, done: finished });
    return { job };
  }

  return {
    start,
    cancel: (job) => running.get(job)?.abort.abort(),
    onProgress: listeners.add,
    async stopAll() {
      const all = [...running.values()];
      for (const { abort } of all) abort.abort();
      await Promise.all(all.map(({ done }) => done));
    },
  };
}
