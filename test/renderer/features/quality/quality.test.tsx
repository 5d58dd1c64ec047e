import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GapsSection } from '../../../../renderer/features/quality/gaps-section';
import { QualityPage } from '../../../../renderer/features/quality/quality-page';
import type { Stack } from '../../../../renderer/read-model/use-records';
import { type Row, rowOf } from '../../../../shared/row';
import { noOwnWords } from '../../../../shared/own';
import type { RecordView } from '../../../../shared/wallet';
import { aRecord, aSummary } from '../a-record';
import { rendered, textOf } from '../rendered';

const page = vi.hoisted(() => ({ stacks: undefined as readonly Stack[] | undefined, search: '' }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));
vi.mock('../../../../renderer/read-model/use-records', () => ({ useStacks: () => page.stacks }));
vi.mock('../../../../renderer/features/own/use-own-change', () => ({ useOwnChange: () => () => undefined }));
vi.mock('react-router', async (original) => ({
  ...(await original<object>()),
  useSearchParams: () => [new URLSearchParams(page.search)],
}));

const silent = aSummary({ skills: [], expiresOn: '2030-01-01T00:00:00Z' });
const named = (name: string, more: Partial<RecordView> = {}): Row =>
  rowOf(aRecord({ id: name.padEnd(64, '0'), summary: { ...silent, name }, ...more }));
const filled = { ...noOwnWords, additions: { skills: 'Welding' } };
const show = (...rows: readonly Row[]): string => {
  page.stacks = rows.map((row): Stack => [row]);
  return rendered(<QualityPage />);
};

beforeEach(() => {
  page.stacks = undefined;
  page.search = '';
});

describe('what the badges leave unsaid', () => {
  it('is not told before the wallet was looked through', () => {
    expect(rendered(<QualityPage />)).toContain('role="status"');
  });

  it('counts what is open and what its earner filled, and leads to each gap', () => {
    const html = show(named('a'), named('b'), named('c', { own: filled }));
    const line = /<a[^>]*gap=skills[^>]*>.*?<\/a>/.exec(html)?.[0] ?? '';
    expect(textOf(line)).toMatch(/\b2\b.*·.*\b1\b/);
    expect(line).toContain('aria-label="67%"');
    expect(html).not.toContain('gap=expiry');
  });

  it('leaves archived badges out', () => {
    const archived = named('a', { own: { ...noOwnWords, archivedAt: '2026-01-01T00:00:00Z' } });
    expect(show(archived)).not.toContain('gap=skills');
  });

  it('lists the badges of one gap, those still to be filled first', () => {
    page.search = 'gap=skills';
    const html = show(named('Filled', { own: filled }), named('Open'));
    expect(html.indexOf('Open')).toBeLessThan(html.indexOf('Filled'));
    expect(textOf(html)).toContain('Welding');
    expect(html).toContain(`/badge/${'Open'.padEnd(64, '0')}#gaps`);
  });

  it('shows a day that was filled in as the app shows days, whichever the language', () => {
    page.search = 'gap=expiry';
    const endless = { ...silent, expiresOn: null };
    const own = { ...noOwnWords, additions: { expiresOn: '2031-03-12' } };
    expect(textOf(show(named('Endless', { summary: endless, own })))).toContain('March 12, 2031');
    const record = aRecord({ summary: endless, own });
    expect(textOf(rendered(<GapsSection record={record} />))).toContain('March 12, 2031');
    expect(rendered(<GapsSection record={record} />, 'de')).toContain('12. März 2031');
    expect(rendered(<GapsSection record={record} />)).not.toContain('2031-03-12');
  });

  it('shows a hundred at once', () => {
    page.search = 'gap=skills';
    const html = show(...Array.from({ length: 130 }, (_, at) => named(`badge ${at}`)));
    expect(html.match(/class="line"/g)).toHaveLength(100);
    expect(textOf(html)).toMatch(/30/);
  });
});

describe('the gaps of one badge', () => {
  it('can be filled where that means something, and show what the earner added as theirs', () => {
    const html = rendered(<GapsSection record={aRecord({ summary: silent, own: filled })} />);
    expect(textOf(html)).toContain('Welding');
    const unread = rendered(<GapsSection record={aRecord({ summary: { ...silent, recipients: [] } })} />);
    const buttons = (from: string): number => from.match(/<button/g)?.length ?? 0;
    expect(buttons(unread)).toBe(buttons(html));
  });

  it('are no section where nothing is missing or the earner states it themselves', () => {
    const stated = aRecord({ summary: { ...silent, format: 'self-declared' } });
    expect(rendered(<GapsSection record={stated} />)).toBe('');
  });
});
