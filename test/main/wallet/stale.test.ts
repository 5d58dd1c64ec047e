import { describe, expect, it } from 'vitest';
import { dueAmong, isStale, longestDue } from '../../../main/wallet/stale';
import { aRecord, aReport } from '../../renderer/features/a-record';

const now = new Date('2026-11-25T00:00:00Z');
const asked = { status: { source: { kind: 'network', at: '2026-11-22T08:14:00Z' } } } as const;
const at = (checkedAt: string) => ({ checkedAt });

describe('a badge is due', () => {
  it.each([
    ['a day after the network answered', aReport(asked, at('2026-11-23T23:59:00Z')), true],
    ['not before', aReport(asked, at('2026-11-24T00:01:00Z')), false],
    ['never, where its signature says it all', aReport({}, at('2020-01-01T00:00:00Z')), false],
    [
      'sooner, where a question is open',
      aReport({ status: { outcome: 'unknown', reason: 'status-unreachable' } }, at('2026-11-24T19:59:00Z')),
      true,
    ],
    [
      'but not at once',
      aReport({ status: { outcome: 'unknown', reason: 'status-unreachable' } }, at('2026-11-24T20:01:00Z')),
      false,
    ],
    [
      'never for what nobody can answer',
      aReport({ proof: { outcome: 'unknown', reason: 'unsupported-proof' } }, at('2020-01-01T00:00:00Z')),
      false,
    ],
    [
      'by its last attempt',
      aReport(asked, { ...at('2026-11-01T00:00:00Z'), attempt: { at: '2026-11-24T23:00:00Z', open: [] } }),
      false,
    ],
  ] as const)('%s', (_name, report, due) => {
    expect(isStale(report, now)).toBe(due);
  });
});

it('those in the trash are left alone, and those that wait longest come first', () => {
  const old = (id: string, day: string, trashedAt: string | null = null) =>
    aRecord({ id, trashedAt, report: aReport(asked, at(`2026-10-${day}T00:00:00Z`)) });
  const due = dueAmong([old('b', '02'), old('a', '01'), old('c', '03'), old('d', '01', '2026-11-01')], now);
  expect(longestDue(due, 2)).toEqual(['a', 'b']);
});
