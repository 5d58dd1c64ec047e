import { join } from 'node:path';
import { repository, test } from '../e2e/app';
import { fillWallet } from './app/filled-wallet';
import { type Start, started } from './app/started';
import { promisedRatio, sayTable, sayWhere } from './measure';

const sizes = (process.env['LAPEL_BENCH_SIZES'] ?? '0,1000,10000').split(',').map(Number);
const pairs = Number(process.env['LAPEL_BENCH_PAIRS'] ?? 10);
/** Of so many pairs the memory is looked at, too: each of them takes a minute and a half. */
const idlePairs = Math.min(pairs, 3);
const promised = { start: { most: 1.25 }, memory: { most: 1.5 } };
const empty = join(repository, 'test/bench/empty-window');

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

const idle = ({ memory }: Start): readonly number[] => (memory === null ? [] : [memory]);

for (const count of sizes) {
  test(`starts with ${count} badges, against an empty window`, async ({ folder }) => {
    sayWhere();
    await fillWallet(folder, count);
    const ours: Start[] = [];
    const theirs: Start[] = [];
    // In turn, so that whatever else the machine does meets both.
    for (let pair = 0; pair < pairs; pair += 1) {
      const untilIdle = pair < idlePairs;
      theirs.push(await started([empty], 'shown', untilIdle));
      ours.push(await started([repository, `--lapel-wallet=${folder}`], 'transcript-shown', untilIdle));
    }
    const shown = { ours: median(ours.map((one) => one.shown)), empty: median(theirs.map((one) => one.shown)) };
    const memory = { ours: median(ours.flatMap(idle)), empty: median(theirs.flatMap(idle)) };
    sayTable(`cold start, ${count} badges, medians of ${pairs} interleaved pairs`, [
      ['transcript shown', `${shown.ours.toFixed(0)} ms, empty window ${shown.empty.toFixed(0)} ms`],
      ['  against the empty window', promisedRatio(shown.ours / shown.empty, promised.start)],
      [
        `idle memory (PSS), of ${idlePairs} pairs`,
        `${memory.ours.toFixed(0)} MB, empty window ${memory.empty.toFixed(0)} MB`,
      ],
      ['  against the empty window', promisedRatio(memory.ours / memory.empty, promised.memory)],
    ]);
    test.expect(ours).toHaveLength(pairs);
  });
}
