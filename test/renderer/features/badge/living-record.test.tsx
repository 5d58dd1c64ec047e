import { describe, expect, it } from 'vitest';
import { CopiesSection } from '../../../../renderer/features/badge/copies-section';
import { History } from '../../../../renderer/features/badge/history-section';
import { AttemptNote, ChangesNote } from '../../../../renderer/features/badge/since-last';
import { aReport } from '../a-record';
import { rendered, textOf } from '../rendered';

const before = aReport({}, { checkedAt: '2026-05-03T08:00:00Z' });
const revoked = aReport(
  { status: { outcome: 'failed', reason: 'revoked', params: { because: '' } } },
  { checkedAt: '2026-11-22T08:00:00Z' },
);

describe('the page of a badge that was checked before', () => {
  it('says what has changed, and since when', () => {
    const words = textOf(rendered(<ChangesNote history={[revoked, before]} />));
    expect(words).toContain('Changed since the check of May 3, 2026:');
    expect(words).toContain('Now Revoked, before Verified.');
    expect(words).toContain('Different below: Revocation.');
    expect(rendered(<ChangesNote history={[before, before]} />)).toBe('');
    expect(rendered(<ChangesNote history={[before]} />)).toBe('');
  });

  it('says that nobody answered, and which result stands', () => {
    const attempt = {
      at: '2026-11-22T08:00:00Z',
      open: [{ step: 'status', reason: 'status-unreachable', params: { url: 'https://a.test/list' } }],
    } as const;
    const report = { ...before, attempt };
    expect(textOf(rendered(<AttemptNote report={report} />))).toContain(
      'Tried again on November 22, 2026 without an answer; the result of May 3, 2026 stands.',
    );
    expect(rendered(<AttemptNote report={before} />)).toBe('');
    expect(textOf(rendered(<History history={[report, before]} />))).toContain('2 checks');
  });

  it('lists every further copy with where it came from', () => {
    const copy = {
      fileName: 'badge.png',
      mediaType: 'image/png',
      size: 2048,
      sha256: 'c'.repeat(64),
      pointer: '',
      origin: { kind: 'file', name: 'badge.png' },
      addedAt: '2026-11-22T08:00:00Z',
    } as const;
    expect(textOf(rendered(<CopiesSection copies={[copy]} />))).toContain('Other copies of this badge');
    expect(rendered(<CopiesSection copies={[]} />)).toBe('');
  });
});
