import { describe, expect, it } from 'vitest';
import {
  emptyNoticeShelf,
  marked,
  noticeLimits,
  type NoticeMarks,
  pruned,
  standing,
  untold,
} from '../../shared/notice-marks';
import type { Notice } from '../../shared/notices';

const now = new Date('2026-03-01T12:00:00Z');
const after = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
const ends: Notice = { kind: 'ends', key: 'ends', record: 'a', until: after(5).getTime(), stage: 7, days: 5 };
const noBackup: Notice = { kind: 'no-backup', key: 'no-backup' };
const keys = (marks: NoticeMarks, at: Date) => standing([ends, noBackup], marks, at).map(({ notice }) => notice.key);
const both = (marking: 'read' | 'dismiss' | 'snooze'): NoticeMarks => ({
  ends: marked({}, marking, now),
  'no-backup': marked({}, marking, now),
});

describe('notices with marks', () => {
  it('are unread until they were read', () => {
    expect(standing([ends], {}, now)).toEqual([{ notice: ends, unread: true }]);
    expect(standing([ends], both('read'), now)).toEqual([{ notice: ends, unread: false }]);
  });

  it('stay away when they were dismissed; what has no date comes back after a month', () => {
    expect(keys(both('dismiss'), after(29))).toEqual([]);
    expect(keys(both('dismiss'), after(30))).toEqual(['no-backup']);
    expect(standing([noBackup], both('read'), after(30))).toEqual([{ notice: noBackup, unread: true }]);
  });

  it('come back unread when they were put off for a week', () => {
    const read = marked(marked({}, 'read', now), 'snooze', now);
    expect(standing([ends], { ends: read }, after(6.9))).toEqual([]);
    expect(standing([ends], { ends: read }, after(7))).toEqual([{ notice: ends, unread: true }]);
  });

  it('come back at once when that is taken back', () => {
    const back = marked(marked({}, 'dismiss', now), 'keep', now);
    expect(standing([ends], { ends: back }, now)).toHaveLength(1);
  });
});

describe('what the system may say', () => {
  it('is what has a date, once, and unless it was read', () => {
    expect(untold([ends, noBackup], {}, now)).toEqual([ends]);
    expect(untold([ends], { ends: { toldAt: now.toISOString() } }, now)).toEqual([]);
    expect(untold([ends], both('read'), now)).toEqual([]);
    expect(untold([ends], both('snooze'), now)).toEqual([]);
  });
});

describe('the shelf', () => {
  it('forgets what is older than any notice, and never grows without end', () => {
    const marks = Object.fromEntries(
      Array.from({ length: 5 * noticeLimits.keys }, (_, at) => [`${at}`, { readAt: after(-at / 10).toISOString() }]),
    );
    const events = [-500, -1].map((days) => ({
      ...({ kind: 'arrived', key: `${days}`, folder: 'In', records: [] } as const),
      at: after(days).toISOString(),
    }));
    const kept = pruned({ ...emptyNoticeShelf, marks, events, tour: 'over' }, now);
    expect(Object.keys(kept.marks)).toHaveLength(4 * noticeLimits.keys);
    expect(kept.marks['0']).toBeDefined();
    expect(kept.events.map(({ key }) => key)).toEqual(['-1']);
    expect(kept.tour).toBe('over');
  });
});
