import { expect, test } from 'vitest';
import { runMutations } from './run-mutations';

test('no change of a valid badge is taken for the badge, breaks the verifier or keeps it busy', async () => {
  const { done, complaints } = await runMutations(2000, 2026);
  expect(complaints.slice(0, 20)).toEqual([]);
  expect(done).toBeGreaterThanOrEqual(2000);
}, 120_000);
