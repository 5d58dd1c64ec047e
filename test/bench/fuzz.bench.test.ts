import { expect, test } from 'vitest';
import { fuzz } from '../fuzz/run-target';
import { targets } from '../fuzz/targets';

const all = await targets();

/** Another seed each run, told by the failure, so that every run looks elsewhere. */
const seed = Math.floor(Math.random() * 1_000_000);

test.each(all)(
  'twenty thousand inputs: $name',
  async (target) => {
    await expect(fuzz(target, 20_000, seed)).resolves.toBeUndefined();
  },
  3_600_000,
);
