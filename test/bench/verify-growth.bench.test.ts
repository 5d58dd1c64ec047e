import { expect, test } from 'vitest';
import { createVerifier } from '../../main/verify/pool';
import { thousand } from '../issuer/thousand';
import { bundledWorker, perSecond, sayTable, sayWhere, timesOf } from './measure';
import { jobOf, sourceOf } from './verify-contenders';

const sizes = [100, 1000, 10_000] as const;

/** What a badge may cost among ten thousand, in processor time, against what it costs among one thousand. */
const mostGrowth = 1.5;

test('the cost of a badge does not grow with their number', async () => {
  sayWhere();
  const { badges, documents } = await thousand(Math.max(...sizes), { schools: 50 });
  const source = sourceOf(documents);
  const jobs = badges.map((text, index) => jobOf({ payload: { kind: 'json', text }, format: 'ob3-ldp' }, index));
  const verifier = createVerifier({ workerFile: await bundledWorker('main/verify/worker.ts', 'growth'), threads: 2 });
  const run = (size: number) => async () => {
    const outcomes = await verifier.verify(jobs.slice(0, size), source);
    expect(outcomes.filter(({ report }) => report.verdict === 'verified')).toHaveLength(size);
  };
  try {
    // Warm; ten thousand badges are many enough to be measured once.
    await run(1000)();
    const times = await timesOf({ '100': run(100), '1000': run(1000), '10000': run(10_000) }, 1);
    const of = (size: (typeof sizes)[number]) => times[`${size}`];
    const each = (size: (typeof sizes)[number]) => of(size).processor / size;
    sayTable(
      'verification as the number of badges grows, 2 workers',
      sizes.map((size) => [
        String(size),
        `${of(size).best.toFixed(0)} ms, ${String(perSecond(size, of(size).best))}/s, ${each(size).toFixed(2)} ms of processor each, memory ${String(of(size).megabytes)} MB`,
      ]),
    );
    expect(each(10_000) / each(1000)).toBeLessThanOrEqual(mostGrowth);
  } finally {
    await verifier.close();
  }
});
