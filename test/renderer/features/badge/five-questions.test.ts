import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../../renderer/features/badge/five-questions';
import type { Classification } from '../../../../shared/classification';
import { aRecord, aReport, aSummary } from '../a-record';

const now = new Date('2026-11-22T09:00:00Z');
const record = aRecord();
const { achievement } = record.summary;
if (!achievement) throw new Error('The record has an achievement.');

function meaning(
  summary: Parameters<typeof aSummary>[0] = {},
  classification: Partial<Classification> = {},
  period: { validFrom?: string | null; validUntil?: string | null } = {},
) {
  return meaningOf(aSummary(summary), { ...record.classification, ...classification }, aReport({}, period), now);
}

describe('five plain questions', () => {
  it('answers from the achievement', () => {
    expect(meaning()).toEqual({
      earned: achievement.description,
      assessed: { kind: 'text', markdown: achievement.criteriaNarrative, more: false },
      level: { kind: 'level', level: 'advanced', statedByIssuer: true },
      reached: [],
      credits: null,
      validity: { kind: 'no-end', from: '2026-03-12T00:00:00Z' },
    });
  });

  it('says nothing where the issuer says nothing', () => {
    const silent = meaning(
      { achievement: null, description: null, issuedOn: null, results: [] },
      { level: null, class: 'unclassified', basis: 'none' },
      { validFrom: null, validUntil: null },
    );
    expect(silent).toMatchObject({
      earned: null,
      assessed: { kind: 'not-said' },
      level: { kind: 'not-said' },
      validity: { kind: 'no-dates' },
    });
  });

  it('points at the page of criteria where there is no text', () => {
    const url = 'https://akademie.example/c';
    expect(meaning({ achievement: { ...achievement, criteriaNarrative: null, criteriaUrl: url } }).assessed).toEqual({
      kind: 'page',
      url,
    });
  });

  it('shows the first paragraph of a long text, and never its heading', () => {
    const criteriaNarrative = `# Criteria\n\nBuild a bridge.\n\n${'Then defend it. '.repeat(40)}`;
    expect(meaning({ achievement: { ...achievement, criteriaNarrative } }).assessed).toEqual({
      kind: 'text',
      markdown: 'Build a bridge.',
      more: true,
    });
  });

  it('cuts one endless paragraph at a word', () => {
    const assessed = meaning({ achievement: { ...achievement, criteriaNarrative: 'word '.repeat(5000) } }).assessed;
    if (assessed.kind !== 'text') throw new Error('a text');
    expect(assessed.markdown.length).toBeLessThan(330);
    expect(assessed.markdown.endsWith('word…')).toBe(true);
    expect(assessed.more).toBe(true);
  });

  it('invents no level for a certificate and tells an inferred level from a stated one', () => {
    expect(meaning({}, { class: 'certificate', level: null }).level).toEqual({ kind: 'certificate' });
    expect(meaning({}, { basis: 'inferred' }).level).toMatchObject({ statedByIssuer: false });
  });

  it.each([
    ['2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z', { kind: 'ended', until: '2026-06-01T00:00:00Z' }],
    ['2027-01-01T00:00:00Z', null, { kind: 'not-yet', from: '2027-01-01T00:00:00Z' }],
    [null, '2027-01-15T00:00:00Z', { kind: 'until', from: '2026-03-12T00:00:00Z', until: '2027-01-15T00:00:00Z' }],
    ['not a date', null, { kind: 'no-dates' }],
  ])('tells the validity of %s to %s', (validFrom, validUntil, expected) => {
    expect(meaning({}, {}, { validFrom, validUntil }).validity).toEqual(expected);
  });
});
