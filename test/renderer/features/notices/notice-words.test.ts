import { describe, expect, it } from 'vitest';
import { noticeDetail, noticeWords } from '../../../../renderer/features/notices/notice-words';
import { english } from '../../../../shared/catalogues/english';
import { createMessages } from '../../../../shared/messages';
import type { Notice } from '../../../../shared/notices';

const { t } = createMessages('en', english);
const until = Date.parse('2026-03-08T00:00:00Z');
const at = '2026-03-01T00:00:00Z';
const all: readonly Notice[] = [
  { kind: 'ends', key: '', record: 'a', until, stage: 7, days: 6 },
  { kind: 'ends', key: '', record: 'a', until, stage: 7, days: 0 },
  { kind: 'ended', key: '', record: 'a', until },
  { kind: 'changed', key: '', record: 'a', from: 'verified', to: 'revoked', at },
  { kind: 'changed', key: '', record: 'a', from: 'suspended', to: 'expired', at },
  { kind: 'arrived', key: '', folder: 'Downloads', records: ['a', 'b'], at },
  { kind: 'no-backup', key: '' },
  { kind: 'backup-not-made', key: '' },
  { kind: 'no-code', key: '' },
  { kind: 'folder-gone', key: '', name: 'Badges' },
  { kind: 'cut-off', key: '', done: 5_020, total: 10_000 },
  { kind: 'cut-off', key: '', done: 0, total: 0 },
];

describe('the words of notices', () => {
  it('say what it is in a sentence, and what to do', () => {
    expect(all.slice(0, 6).map((notice) => noticeWords(notice, 'Welding', t))).toEqual([
      'Welding ends in 6 days',
      'Welding ends today',
      'Welding has ended',
      'The issuer has revoked Welding',
      'Welding is no longer what it was at its last check',
      '2 new badges from the folder Downloads',
    ]);
  });
  it('say how far a cut off import came, where that is known', () => {
    expect(all.slice(-2).map((notice) => noticeWords(notice, '', t))).toEqual([
      'An import stopped at 5,020 of 10,000',
      'An import was cut off',
    ]);
  });
  it('are there for every kind', () => {
    for (const notice of all) {
      expect(noticeWords(notice, 'Welding', t)).not.toMatch(/^\w+:/);
      expect(noticeDetail(notice, (instant) => instant, t)).not.toMatch(/^\w+:/);
    }
  });
});
