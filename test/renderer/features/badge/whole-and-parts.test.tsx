import { describe, expect, it, vi } from 'vitest';
import { AssociationsSection } from '../../../../renderer/features/badge/associations-section';
import { ContentsSection } from '../../../../renderer/features/badge/contents-section';
import { EndorsementsSection } from '../../../../renderer/features/badge/endorsements-section';
import { EndorsesSection } from '../../../../renderer/features/badge/endorses-section';
import { PartOfSection, PartsSection } from '../../../../renderer/features/badge/parts-section';
import { rowOf } from '../../../../shared/row';
import type { EndorsementReport } from '../../../../shared/report';
import { aRecord, aReport, aSummary } from '../a-record';
import { rendered, textOf } from '../rendered';

const wallet = vi.hoisted(() => ({ rows: [] as unknown[] }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));
vi.mock('../../../../renderer/read-model/read-model-context', () => ({
  useSnapshot: () => ({
    rows: new Map(wallet.rows.map((row) => [(row as { readonly id: string }).id, row])),
  }),
}));

const forged = aReport({ proof: { outcome: 'failed', reason: 'signature-bad' } });
const part = (id: string, name: string, more: Parameters<typeof aRecord>[0] = {}) =>
  rowOf(aRecord({ id, summary: aSummary({ name }), ...more }));

function endorsement(more: Partial<EndorsementReport> = {}): EndorsementReport {
  return {
    on: 'achievement',
    about: 'achievement',
    aboutId: 'https://akademie.example/achievements/steel-bridges',
    endorser: { id: 'did:web:chamber.example', name: 'Chamber of Trades', url: 'https://chamber.example/' },
    comment: 'We take everybody who has this.',
    issuedOn: '2026-04-01T00:00:00Z',
    further: 0,
    report: aReport(),
    ...more,
  };
}

const withEndorsements = (endorsements: readonly EndorsementReport[], total = endorsements.length) =>
  aRecord({
    report: aReport(
      { endorsements: { outcome: 'passed', reason: 'endorsements-good', params: { total } } },
      { endorsements },
    ),
  });

describe('endorsements', () => {
  it('are listed with who, when, about what, the words and a verdict each', () => {
    wallet.rows = [];
    const record = withEndorsements([
      endorsement(),
      endorsement({ report: forged, comment: null, endorser: { id: null, name: null, url: null } }),
      endorsement({ about: 'other', aboutId: 'urn:x:1', further: 2 }),
    ]);
    const text = textOf(rendered(<EndorsementsSection record={record} />));
    expect(text).toContain('Chamber of Trades Verified April 1, 2026 · about what was earned');
    expect(text).toContain('We take everybody who has this.');
    expect(text).toContain('Endorser not named Invalid');
    expect(text).toContain('about something else, so it says nothing about this badge (urn:x:1)');
    expect(text).toContain('It carries 2 endorsements of its own, which Lapel does not follow.');
  });

  it('say how many were beyond the limit, and when the issuer praises itself', () => {
    const { issuer } = aSummary();
    const own = endorsement({ endorser: { id: issuer.id, name: issuer.name, url: null } });
    const text = textOf(rendered(<EndorsementsSection record={withEndorsements([own], 6)} />));
    expect(text).toContain('This is the issuer of the badge.');
    expect(text).toContain('5 more were not checked');
  });

  it('of their own in the wallet stand beside those inside, and link both ways', () => {
    const id = 'e'.repeat(64);
    const endorses = aSummary().achievement?.id ?? '';
    const summary = aSummary({ format: 'endorsement', name: 'A word for it', endorses, achievement: null, id: null });
    wallet.rows = [rowOf(aRecord({ id, summary })), rowOf(aRecord())];
    expect(rendered(<EndorsementsSection record={aRecord()} />)).toContain(`href="/badge/${id}"`);
    const back = rendered(<EndorsesSection summary={summary} />);
    expect(back).toContain(`href="/badge/${aRecord().id}"`);
    expect(textOf(back)).toContain('In your wallet:');
    wallet.rows = [];
    expect(textOf(rendered(<EndorsesSection summary={summary} />))).toContain(
      'Nothing with this id is in your wallet.',
    );
  });

  it('make no markup of what an endorser wrote, and open no address', () => {
    const attack = '<img src=x onerror=alert(1)> [go](javascript:alert(1))';
    const hostile = endorsement({
      comment: attack,
      endorser: { id: attack, name: attack, url: 'javascript:alert(1)' },
    });
    const html = rendered(<EndorsementsSection record={withEndorsements([hostile])} />);
    expect(html).not.toMatch(/<(script|img|iframe)/i);
    expect(html).not.toContain('href="javascript:');
  });

  it('are no section where there are none, nor in a report of an older version', () => {
    wallet.rows = [];
    expect(rendered(<EndorsementsSection record={aRecord()} />)).toBe('');
  });
});

describe('a whole and its parts', () => {
  it('tells how many parts are verified, and each with its own verdict', () => {
    const [a, b] = ['a', 'b'].map((letter) => letter.repeat(64));
    wallet.rows = [part(a ?? '', 'Bridges'), part(b ?? '', 'Tunnels', { report: forged })];
    const html = rendered(<PartsSection summary={aSummary({ parts: 3 })} parts={[a ?? '', b ?? '']} />);
    const text = textOf(html);
    expect(text).toContain('1 of 3 credentials inside are verified.');
    expect(text).toContain('1 of them is not in your wallet.');
    expect(text).toMatch(/Bridges Verified .* Tunnels Invalid/);
    expect(html).toContain(`href="/badge/${a ?? ''}"`);
    const back = rendered(<PartOfSection wholes={[b ?? '']} />);
    expect(back).toContain(`href="/badge/${b ?? ''}"`);
  });

  it('folds away all but the first of very many', () => {
    const ids = Array.from({ length: 100 }, (_, at) => String(at).padStart(64, '0'));
    wallet.rows = ids.map((id) => part(id, `Part ${id.slice(-3)}`));
    const text = textOf(rendered(<PartsSection summary={aSummary({ parts: 100 })} parts={ids} />));
    expect(text).toContain('100 of 100 credentials inside are verified.');
    expect(text).toContain('60 more');
  });

  it('is no section for a badge that wraps nothing', () => {
    expect(rendered(<PartsSection summary={aSummary()} parts={[]} />)).toBe('');
    expect(rendered(<PartOfSection wholes={[]} />)).toBe('');
  });

  it('says in a sentence how achievements belong together', () => {
    const base = { sourceId: 'urn:a', targetId: 'urn:b', sourceName: 'Bridges', targetName: 'Civil engineering' };
    const summary = aSummary({
      associations: [
        { ...base, type: 'isPartOf', standing: 'sound' },
        { ...base, type: 'ext:sponsors', targetName: null, standing: 'dangling' },
        { ...base, type: 'precedes', standing: 'cyclic' },
      ],
    });
    const text = textOf(rendered(<AssociationsSection summary={summary} />));
    expect(text).toContain('“Bridges” is part of “Civil engineering”.');
    expect(text).toContain('“Bridges” is connected with “urn:b” (ext:sponsors). One of them is not in this record.');
    expect(text).toContain('These connections lead in a circle.');
  });

  it('shows achievements that have no proof of their own, with results and credits', () => {
    const contents = [
      {
        ...{ id: null, name: 'Algebra', description: null, type: 'Course', awardedBy: 'Akademie Elbtal' },
        awardedOn: '2026-02-01T00:00:00Z',
        results: [{ name: 'Grade', resultType: null, value: '1.3', level: null, status: null }],
        creditsEarned: 5,
      },
    ];
    const text = textOf(rendered(<ContentsSection summary={aSummary({ contents })} />));
    expect(text).toContain('Algebra Akademie Elbtal · Course · February 1, 2026 · 5 credits. Grade: 1.3');
  });
});
