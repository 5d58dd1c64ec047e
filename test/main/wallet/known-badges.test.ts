import { expect, test, vi } from 'vitest';
import { knownBadges } from '../../../main/wallet/known-badges';
import type { Changes } from '../../../shared/wallet';
import { marksOf } from '../../shared/a-badge';

const nothingAfter = (revision: number): Changes => ({ revision, more: false, changed: [], removed: [] });

test('what was written by oneself is not read back, and what others wrote in between is', async () => {
  const changes = vi.fn((since: number) => nothingAfter(Math.max(since, 10)));
  const known = knownBadges({ changes });
  await known.follow();
  known.skip({ before: 10, after: 14 });
  await known.follow();
  // Somebody else's change stands between 14 and 15.
  known.skip({ before: 15, after: 19 });
  await known.follow();
  expect(changes.mock.calls.map(([since]) => since)).toEqual([0, 14, 14]);
});

test('badges of one day are told while there are few of them', async () => {
  const known = knownBadges({ changes: () => nothingAfter(0) });
  const marks = marksOf({ issuedOn: '2026-03-12T00:00:00Z' });
  for (let number = 0; number < 50; number += 1) known.add({ id: `n${number}`, marks });
  await known.follow();
  expect(known.ofSameDay(marks, 50)).toHaveLength(50);
  known.add({ id: 'one more', marks });
  expect(known.ofSameDay(marks, 50)).toEqual([]);
  expect(known.ofSameDay(marksOf({ issuedOn: '2025-01-01T00:00:00Z' }), 50)).toEqual([]);
});
