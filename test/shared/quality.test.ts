import { expect, it } from 'vitest';
import { noOwnWords } from '../../shared/own';
import { countGaps, fillOf, gapBits, gaps, gapsOf, hasGap, levelsFor, ownLevel, ownSkills } from '../../shared/quality';
import { aRecord, aSummary } from '../renderer/features/a-record';

const silent = aRecord({
  hasPicture: false,
  classification: { ...aRecord().classification, level: null },
  summary: aSummary({
    ...{ description: null, language: null, skills: [], evidence: [], recipients: [], expiresOn: null },
    achievement: null,
    issuer: { ...aSummary().issuer, name: null },
  }),
});

it('finds every gap of a badge that says nothing, and only the real ones of another', () => {
  expect(gapsOf(silent)).toEqual(gaps);
  expect(gapsOf(aRecord({ hasPicture: true }))).toEqual(['expiry']);
});

it.each(['vp', 'endorsement', 'self-declared'] as const)('asks nothing of %s', (format) => {
  expect(gapsOf({ ...silent, summary: { ...silent.summary, format } })).toEqual([]);
});

it('asks nothing of a record of several achievements', () => {
  expect(gapsOf({ ...silent, summary: { ...silent.summary, parts: 2 } })).toEqual([]);
});

it('counts what is open and what the earner filled, the most frequent first', () => {
  const row = (found: Parameters<typeof gapBits>[0], additions = {}) => ({
    gaps: gapBits(found),
    own: { ...noOwnWords, additions },
  });
  expect(countGaps([row(['level', 'skills'], { skills: 'Welding' }), row(['level']), row([])])).toEqual([
    { gap: 'level', open: 2, filled: 0 },
    { gap: 'skills', open: 0, filled: 1 },
  ]);
  expect(hasGap(gapBits(['language']), 'language')).toBe(true);
});

it('reads additions as what they are, and nothing else as a level', () => {
  const own = { additions: { level: 'advanced', skills: ' Welding\n\nWelding\nCutting ', expiresOn: '2027-01-01' } };
  expect([ownLevel(own), ownLevel({ additions: { level: 'master' } })]).toEqual(['advanced', null]);
  expect(ownSkills(own)).toEqual(['Welding', 'Cutting']);
  expect([fillOf(own, 'expiry'), fillOf(own, 'picture')]).toEqual(['2027-01-01', null]);
  expect(levelsFor('professional-certification')).toContain('associate');
});
