import { describe, expect, it, vi } from 'vitest';
import { Criteria } from '../../../../renderer/features/badge/criteria';
import { DetailsSection } from '../../../../renderer/features/badge/details-section';
import { EvidenceSection, ResultsSection } from '../../../../renderer/features/badge/evidence';
import { IssuerSection } from '../../../../renderer/features/badge/issuer-section';
import { MeaningSection } from '../../../../renderer/features/badge/meaning';
import { RecipientSection } from '../../../../renderer/features/badge/recipient-section';
import { ReportCard } from '../../../../renderer/features/badge/report-card';
import { SkillsSection } from '../../../../renderer/features/badge/skills-section';
import type { RecordView } from '../../../../shared/wallet';
import { aRecord, aReport, aSummary } from '../a-record';
import { rendered, textOf } from '../rendered';

vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

function allOf(record: RecordView) {
  const { summary } = record;
  return (
    <>
      <MeaningSection record={record} />
      <Criteria summary={summary} />
      <SkillsSection skills={summary.skills} />
      <ResultsSection results={summary.results} />
      <EvidenceSection evidence={summary.evidence} />
      <IssuerSection summary={summary} />
      <RecipientSection record={record} />
      <DetailsSection summary={summary} />
    </>
  );
}

describe('the badge page', () => {
  it('answers the five questions and shows what the issuer stated', () => {
    const text = textOf(rendered(allOf(aRecord())));
    for (const words of [
      'What was earned Designs steel road bridges up to 40 m span',
      'How it was assessed Two design projects and an oral defence before two assessors.',
      'Level Advanced: high technical competence, towards mastery. Stated by the issuer.',
      'Effort The issuer does not say.',
      'Validity Valid from 12 March 2026, with no end.',
      'Skills of Elbtal · Code ST-1',
      'Steel connections · Load models · Eurocode 3 Issuer&#x27;s own terms',
      'Final grade A · Completed',
      'A two-span road bridge over a canal.',
      'did:web:akademie.example',
      'Issued to one of your addresses.',
      'Open Badges 3.0, JSON with proof',
      'urn:uuid:5d0b7e2c-95f5-4c5c-8f0e-0d6a7c6a2f11',
    ]) {
      expect(text.replace('March 12, 2026', '12 March 2026')).toContain(words);
    }
  });

  it('makes no markup, script or picture of what an issuer wrote', () => {
    const attack =
      '<img src=x onerror=alert(1)><script>alert(1)</script> ![x](https://evil.example/p.png) [go](javascript:alert(1))';
    const hostile = JSON.parse(
      JSON.stringify(aRecord(), (key, value: unknown) =>
        typeof value === 'string' &&
        ['name', 'description', 'criteriaNarrative', 'narrative', 'framework'].includes(key)
          ? attack
          : value,
      ),
    ) as RecordView;
    const html = rendered(allOf({ ...hostile, summary: { ...hostile.summary, narrative: attack } }));
    expect(html).not.toMatch(/<(script|img|iframe|style|object|svg[^>]*onload)/i);
    expect(html).not.toMatch(/href="(?!https:|mailto:|\/settings|#)/i);
    expect(html).not.toContain('src="https://evil');
  });

  it('opens no address that is neither https nor mail', () => {
    const url = 'javascript:alert(1)';
    const summary = aSummary({ issuer: { ...aSummary().issuer, url }, publicPage: url });
    const html = rendered(allOf(aRecord({ summary })));
    expect(html).not.toContain('href="javascript:');
  });

  it('says what is inferred and from what', () => {
    const { classification } = aRecord();
    const reasons = [{ rule: 'NAME', field: 'achievement.name', value: 'Practitioner', effect: 'level=intermediate' }];
    const record = aRecord({
      classification: { ...classification, level: 'intermediate', basis: 'inferred', reasons },
    });
    expect(textOf(rendered(<MeaningSection record={record} />))).toContain(
      'Inferred by Lapel, not stated by the issuer. Why Lapel thinks so: achievement.name: “Practitioner”',
    );
  });
});

describe('the report card', () => {
  const card = (report = aReport(), privacy: 'ask' | 'never' = 'ask') =>
    rendered(<ReportCard report={report} privacy={privacy} checking={false} onCheckOnline={() => undefined} />);

  it('has a line a step', () => {
    expect(card().match(/class="report-line"/g)?.length).toBeGreaterThanOrEqual(8);
  });

  it('offers to check online where that would tell more, and not where the setting forbids it', () => {
    const open = aReport({ status: { outcome: 'unknown', reason: 'network-not-allowed' } });
    expect(textOf(card(open))).toContain('Check online');
    expect(textOf(card(open, 'never'))).not.toContain('Check online');
    expect(textOf(card(open, 'never'))).toContain('Your settings allow no network.');
    expect(textOf(card())).not.toContain('Check online');
  });

  it('names the outcome of each step for those who do not see the icon', () => {
    expect(card(aReport({ proof: { outcome: 'failed', reason: 'signature-bad' } }))).toContain('aria-label="Failed"');
  });
});

describe('the made-up language', () => {
  it('reaches every text of the page that is not the issuer’s own', () => {
    const record = aRecord({ report: aReport({ status: { outcome: 'unknown', reason: 'network-not-allowed' } }) });
    const html = rendered(
      <>
        {allOf(record)}
        <ReportCard report={record.report} privacy="ask" checking={false} onCheckOnline={() => undefined} />
      </>,
      'pseudo',
    );
    for (const heading of html.match(/<(h2|dt)[^>]*>.*?<\/\1>/g) ?? []) expect(textOf(heading)).toMatch(/^\[.*\]$/);
    for (const step of html.match(/<div class="report-line-name"[^>]*>.*?<\/div>/g) ?? []) {
      expect(textOf(step)).toMatch(/^\[.*\]$/);
    }
  });
});
