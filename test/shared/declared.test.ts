import { describe, expect, it } from 'vitest';
import { cleanDraft, cleanMediaType, type DeclaredDraft, readStatement } from '../../shared/declared';
import { reportOfStatement, summaryOfStatement } from '../../shared/declared-record';
import { badgeMarks } from '../../shared/badge-identity';

const talk: DeclaredDraft = {
  kind: 'talk',
  title: '  Bridges \n that sing ',
  issuer: 'Town hall',
  date: '2026-05-01',
  endDate: '2026-05-02',
  description: ' About resonance. ',
  skills: ['Speaking', 'speaking ', ''],
  link: 'https://talks.example/7',
};

const kindOf = (change: Partial<DeclaredDraft>): string => {
  const clean = cleanDraft({ ...talk, ...change });
  return clean.ok ? 'taken' : clean.error.kind;
};

describe('a draft', () => {
  it('is tidied', () => {
    const clean = cleanDraft(talk);
    expect(clean).toMatchObject({
      ok: true,
      value: { title: 'Bridges that sing', description: 'About resonance.', skills: ['Speaking'] },
    });
  });

  it.each([
    [{ title: ' \u0007 ' }, 'declared-untitled'],
    [{ date: '2026-02-30' }, 'declared-date'],
    [{ endDate: 'yesterday' }, 'declared-date'],
    [{ date: '2026-05-03' }, 'declared-dates'],
    [{ link: 'javascript:alert(1)' }, 'declared-link'],
    [{ link: 'https://mia:secret@talks.example/' }, 'declared-link'],
    [{ link: 'talks.example' }, 'declared-link'],
    [{ link: '', date: '', endDate: '' }, 'taken'],
  ])('with %j comes to %s', (change, outcome) => {
    expect(kindOf(change)).toBe(outcome);
  });
});

describe('a stored statement', () => {
  const clean = cleanDraft(talk);
  const draft = clean.ok ? clean.value : talk;
  const file = { name: 'a.pdf', mediaType: 'application/pdf', size: 3, sha256: 'a'.repeat(64) };
  const told = {
    ...draft,
    ...({
      type: 'SelfDeclaredAchievement',
      version: 1,
      id: 'urn:uuid:1',
      statedAt: '2026-06-01T00:00:00.000Z',
    } as const),
    files: [file],
  };

  it('is read back as it was written', () => {
    expect(readStatement(JSON.stringify(told))).toEqual(told);
  });

  it.each(['', 'null', '[]', '{"type":"SelfDeclaredAchievement"}', JSON.stringify({ ...told, version: 2 })])(
    'is none out of %j',
    (text) => {
      expect(readStatement(text)).toBeNull();
    },
  );

  it('loses members of a wrong shape and stays one', () => {
    const odd = { ...told, skills: [1, 'Speaking'], files: [{ sha256: '../x' }, 7, file], issuer: 3 };
    expect(readStatement(JSON.stringify(odd))).toEqual({ ...told, issuer: '', skills: ['Speaking'] });
  });

  it('has no recipient, no verdict of weight and no marks that a badge could be recognised by', () => {
    const summary = summaryOfStatement(told);
    const report = reportOfStatement(told);
    expect(summary).toMatchObject({ format: 'self-declared', id: null, name: 'Bridges that sing', recipients: [] });
    expect(report).toMatchObject({ checks: [], verdict: 'unverified' });
    expect(badgeMarks(summary, report)).toMatchObject({ credential: null, achievement: null, likeness: null });
  });
});

it('takes a media type, and nothing that only looks like one', () => {
  expect(['image/PNG', 'text/html; x', '', 'a/b\r\nc'].map(cleanMediaType)).toEqual([
    'image/png',
    ...Array<string>(3).fill('application/octet-stream'),
  ]);
});
