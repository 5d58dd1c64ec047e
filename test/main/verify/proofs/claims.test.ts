import { expect, test } from 'vitest';
import type { CompactJws } from '../../../../main/credential/compact-jws';
import { claimFaults } from '../../../../main/verify/proofs/claims';

const nbf = Date.parse('2026-01-01T00:00:00Z') / 1000;
const faults = (validFrom: string) => claimFaults({ claims: { nbf } } as unknown as CompactJws, { validFrom }, true);

test('a day the token says otherwise than the credential is a fault', () => {
  expect(faults('2026-01-01T00:00:00Z')).toEqual([]);
  expect(faults('2026-01-01T01:00:00+01:00')).toEqual([]);
  expect(faults('2026-01-02T00:00:00Z')).toEqual([{ claim: 'nbf', kind: 'differs' }]);
});

test('a day without a zone is another instant wherever it is read, and differs from none', () => {
  const { TZ } = process.env;
  for (const zone of ['Asia/Tokyo', 'America/Los_Angeles', 'UTC']) {
    process.env['TZ'] = zone;
    expect(faults('2026-01-01T00:00:00'), zone).toEqual([]);
  }
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});

test('a start of megabytes is no date, and is told at once', () => {
  const began = performance.now();
  expect(faults('T'.repeat(100_000))).toEqual([]);
  expect(performance.now() - began).toBeLessThan(500);
});
