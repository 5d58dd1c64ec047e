import { expect, test } from 'vitest';
import { runMutations } from '../mutation/run-mutations';
import { sayTable, sayWhere } from './measure';

const count = 100_000;

/** What the process may have grown by when all are done: nothing may be kept of what was judged. */
const mostMegabytes = 300;

const megabytes = () => process.memoryUsage().rss / 1024 / 1024;

test('a hundred thousand changes of valid badges, none of them taken for the badge', async () => {
  sayWhere();
  // Another seed each run, told, so that every run looks elsewhere and a failure can be repeated.
  const seed = Math.floor(Math.random() * 1_000_000);
  await runMutations(1000, seed);
  const before = megabytes();
  const started = performance.now();
  const { done, complaints, slowest } = await runMutations(count, seed);
  const grown = megabytes() - before;
  sayTable(`changes of valid badges, seed ${String(seed)}`, [
    ['judged', String(done)],
    ['complaints', String(complaints.length)],
    ['slowest', `${slowest.toFixed(0)} ms`],
    ['all', `${((performance.now() - started) / 1000).toFixed(0)} s`],
    ['memory grown by', `${grown.toFixed(0)} MB`],
  ]);
  expect(complaints.slice(0, 50)).toEqual([]);
  expect(done).toBeGreaterThanOrEqual(count);
  expect(grown).toBeLessThan(mostMegabytes);
}, 3_600_000);
