import { describe, expect, it } from 'vitest';
import { createJobs } from '../../../main/wallet/jobs';
import type { ImportLine, ImportProgress } from '../../../shared/wallet';

const line = (source: string): ImportLine => ({ source, outcome: { kind: 'refused', error: { kind: 'empty' } } });

function collect(jobs: ReturnType<typeof createJobs>) {
  const seen: ImportProgress[] = [];
  const end = new Promise<ImportProgress>((settle) => {
    jobs.onProgress((progress) => {
      seen.push(progress);
      if (progress.state !== 'running') settle(progress);
    });
  });
  return { seen, end };
}

describe('createJobs', () => {
  it('tells every line exactly once, in order, and ends with the totals', async () => {
    const jobs = createJobs();
    const { seen, end } = collect(jobs);
    jobs.start(async (control) => {
      control.expect(250);
      for (let index = 0; index < 250; index += 1) {
        control.line(line(String(index)));
        if (index % 100 === 99) await new Promise((settle) => setTimeout(settle, 120));
      }
    });
    expect(await end).toMatchObject({ state: 'finished', done: 250, total: 250 });
    expect(seen.flatMap(({ lines }) => lines.map(({ source }) => source))).toEqual(
      Array.from({ length: 250 }, (_, index) => String(index)),
    );
    expect(seen.length).toBeLessThan(20);
  });

  it('ends as cancelled when it is cancelled', async () => {
    const jobs = createJobs();
    const { end } = collect(jobs);
    const { job } = jobs.start(async ({ signal }) => {
      await new Promise<void>((settle) => signal.addEventListener('abort', () => settle()));
    });
    jobs.cancel(job);
    expect((await end).state).toBe('cancelled');
  });

  it('turns a fault into a line that says so', async () => {
    const jobs = createJobs();
    const { end } = collect(jobs);
    jobs.start(() => Promise.reject(new Error('out of cloth')));
    expect((await end).lines).toEqual([
      { source: '', outcome: { kind: 'refused', error: { kind: 'unexpected', detail: 'Error: out of cloth' } } },
    ]);
  });

  it('waits for every job to stop', async () => {
    const jobs = createJobs();
    let stopped = false;
    jobs.start(async ({ signal }) => {
      await new Promise<void>((settle) => signal.addEventListener('abort', () => setTimeout(settle, 50)));
      stopped = true;
    });
    await new Promise((settle) => setTimeout(settle, 10));
    await jobs.stopAll();
    expect(stopped).toBe(true);
  });
});
