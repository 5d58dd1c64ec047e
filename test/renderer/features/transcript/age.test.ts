import { describe, expect, it } from 'vitest';
import { ageOf, inUnits } from '../../../../renderer/features/transcript/age';
import { createShowing } from '../../../../renderer/features/transcript/shown';
import { aRow, now, plain, single } from './some-rows';

describe('the age of a badge', () => {
  it.each([
    [{ date: '2026-11-20T00:00:00Z' }, { kind: 'fresh', days: 2 }],
    [{ date: '2027-01-01T00:00:00Z' }, { kind: 'fresh', days: 0 }],
    [{ date: '2024-11-22T00:00:00Z' }, { kind: 'ageing', days: 730 }],
    [{ date: null }, { kind: 'undated' }],
    [{ date: 'last spring' }, { kind: 'undated' }],
    [{ until: '2026-11-12T12:00:00Z' }, { kind: 'ended', days: 10 }],
    [{ until: '2026-12-02T12:00:00Z' }, { kind: 'ending', days: 10 }],
    [
      { until: '2028-12-02T12:00:00Z', date: '2026-11-22T00:00:00Z' },
      { kind: 'fresh', days: 0 },
    ],
  ])('of %j is %j', (about, age) => {
    const [shown] = createShowing()([single(aRow('a', about))], plain);
    expect(shown && ageOf(shown, now)).toEqual(age);
  });

  it.each([
    [0, 'day', 0],
    [29, 'day', 29],
    [-45, 'month', -1],
    [364, 'month', 11],
    [365, 'year', 1],
    [1500, 'year', 4],
  ])('%d days are said in %s: %d', (days, unit, value) => {
    expect(inUnits(days)).toEqual({ value, unit });
  });
});
