import { describe, expect, it } from 'vitest';
import { datedNotices, type DatedBadge, isNews, recordOf } from '../../shared/notices';

const now = new Date('2026-03-01T12:00:00Z');
const inDays = (days: number): number => now.getTime() + days * 86_400_000;
const badge = (days: number | null, more: Partial<DatedBadge> = {}): DatedBadge => ({
  id: 'a',
  until: days === null ? null : inDays(days),
  addedAt: '2025-01-01T00:00:00Z',
  sound: true,
  ...more,
});
const seen = (days: number | null, more?: Partial<DatedBadge>) =>
  datedNotices([badge(days, more)], now).map((notice) => (notice.kind === 'ends' ? notice.stage : notice.kind));

describe('the ends of badges', () => {
  it('are spoken of 90, 30 and 7 days before, the day itself included', () => {
    expect([91, 90, 31, 30, 8, 7, 0].map((days) => seen(days))).toEqual([[], [90], [90], [30], [30], [7], [7]]);
  });

  it('have a key a stage, so that what was dismissed at 90 days is said again at 30', () => {
    const until = inDays(30);
    const keys = [0, 20, 45].map((later) =>
      datedNotices([badge(null, { until: inDays(50) })], new Date(inDays(later))).map(({ key }) => key),
    );
    expect(new Set(keys.flat()).size).toBe(3);
    expect(datedNotices([badge(null, { until })], now)).toEqual(datedNotices([badge(null, { until })], now));
  });

  it('say how many whole days are left', () => {
    const [notice] = datedNotices([badge(6.5)], now);
    expect(notice).toMatchObject({ kind: 'ends', days: 6, stage: 7 });
  });

  it('are news for a while after, unless the badge came into the wallet later', () => {
    expect(seen(-1)).toEqual(['ended']);
    expect(seen(-90)).toEqual(['ended']);
    expect(seen(-91)).toEqual([]);
    expect(seen(-1, { addedAt: now.toISOString() })).toEqual([]);
  });

  it('are not spoken of where something else is wrong, or where there is none', () => {
    expect(seen(5, { sound: false })).toEqual([]);
    expect(seen(null)).toEqual([]);
  });

  it('come in their order', () => {
    const all = datedNotices([badge(20, { id: 'b' }), badge(3, { id: 'c' }), badge(-2, { id: 'd' })], now);
    expect(all.map(recordOf)).toEqual(['d', 'c', 'b']);
  });
});

describe('a change of verdict', () => {
  it('is news where the issuer had a hand in it', () => {
    expect(isNews('verified', 'revoked')).toBe(true);
    expect(isNews('suspended', 'verified')).toBe(true);
    expect(isNews('verified', 'invalid')).toBe(true);
  });
  it('is none where only the network or the clock had', () => {
    expect(isNews('verified', 'expired')).toBe(false);
    expect(isNews('unverified', 'verified')).toBe(false);
    expect(isNews('revoked', 'unverified')).toBe(false);
    expect(isNews('revoked', 'revoked')).toBe(false);
  });
});
