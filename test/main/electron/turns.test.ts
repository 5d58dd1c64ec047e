import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../main/electron/turns';

/** A job that ends when it is told to. */
function aJob() {
  let end: () => void = () => undefined;
  let began = false;
  const ended = new Promise<void>((settle) => (end = settle));
  return { run: () => ((began = true), ended), end: () => end(), began: () => began };
}

const breath = () => new Promise((settle) => setTimeout(settle, 0));

describe('taking turns', () => {
  it('lets so many run and the next one follow', async () => {
    const turns = createTurns(2);
    const jobs = [aJob(), aJob(), aJob()];
    const all = jobs.map((job) => turns.take(job.run));
    await breath();
    expect(jobs.map((job) => job.began())).toEqual([true, true, false]);
    jobs[1]!.end();
    await breath();
    expect(jobs[2]!.began()).toBe(true);
    for (const job of jobs) job.end();
    await Promise.all(all);
  });

  it('goes on after a job that failed', async () => {
    const turns = createTurns(1);
    await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(turns.take(() => Promise.resolve(1))).resolves.toBe(1);
  });

  it('refuses those that wait when they are dismissed, and takes new ones after', async () => {
    const turns = createTurns(1);
    const [first, second] = [aJob(), aJob()];
    const running = turns.take(first.run);
    const waiting = turns.take(second.run);
    await breath();
    turns.dismiss();
    await expect(waiting).rejects.toThrow();
    expect(second.began()).toBe(false);
    first.end();
    await running;
    await expect(turns.take(() => Promise.resolve(2))).resolves.toBe(2);
  });
});
