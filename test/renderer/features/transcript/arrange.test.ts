import { describe, expect, it } from 'vitest';
import { arrange, inOrder } from '../../../../renderer/features/transcript/arrange';
import { rowOf } from '../../../../renderer/read-model/row';
import type { ViewState } from '../../../../renderer/store/view-slice';
import type { Report } from '../../../../shared/report';
import { aRecord, aReport, aSummary } from '../a-record';

const now = new Date('2026-11-22T12:00:00Z');
const collator = new Intl.Collator('en', { numeric: true });
const plain = { grouping: 'year', sorting: 'newest', filter: 'all', search: '' } as const;

function aRow(
  id: string,
  name: string | null,
  issuer: string | null,
  date: string | null,
  report: Report = aReport(),
  expiresOn: string | null = null,
) {
  const summary = aSummary({
    name,
    issuedOn: date,
    expiresOn,
    skills: [],
    issuer: { ...aSummary().issuer, id: null, name: issuer },
  });
  return rowOf(aRecord({ id, summary, report }));
}

const rows = [
  aRow('a', 'Badge 10', 'Nimbus', '2025-05-01T00:00:00Z'),
  aRow(
    'b',
    'Badge 2',
    'Elbtal',
    '2026-02-01T00:00:00Z',
    aReport({}, { validUntil: '2026-12-24T00:00:00Z' }),
    '2026-12-24T00:00:00Z',
  ),
  aRow(
    'c',
    'Ärztliche Hilfe',
    'Nimbus',
    '2026-03-01T00:00:00Z',
    aReport({ proof: { outcome: 'failed', reason: 'signature-bad' } }),
  ),
  aRow('d', null, null, null),
  aRow('e', 'Undated', 'Elbtal', 'last spring'),
];

const stacks = rows.map((row) => [row] as const);

function arranged(view: Partial<Pick<ViewState, 'grouping' | 'sorting' | 'filter' | 'search'>> = {}) {
  const whole = { ...plain, ...view };
  const found = arrange(inOrder(stacks, whole.sorting, now, collator), whole, collator);
  return {
    ...found,
    groups: found.groups.map(({ title, rows: members }) => [title, members.map(({ id }) => id).join('')]),
  };
}

describe('arrange', () => {
  it('groups by year, newest first, what has no year last', () => {
    expect(arranged().groups).toEqual([
      ['2026', 'cb'],
      ['2025', 'a'],
      [null, 'ed'],
    ]);
  });

  it('turns the years round when the oldest come first', () => {
    expect(arranged({ sorting: 'oldest' }).groups.map(([title]) => title)).toEqual(['2025', '2026', null]);
  });

  it('groups by issuer, in the order of the alphabet', () => {
    expect(arranged({ grouping: 'issuer', sorting: 'name' }).groups).toEqual([
      ['Elbtal', 'be'],
      ['Nimbus', 'ca'],
      [null, 'd'],
    ]);
  });

  it('sorts names as people do: accents beside their letters, 2 before 10', () => {
    const names = inOrder(stacks, 'name', now, collator).map(({ id }) => id);
    expect(names.join('')).toBe('dcbae');
  });

  it('counts each verdict, and what expires within ninety days', () => {
    expect(Object.fromEntries(arranged().counts)).toEqual({ all: 5, verified: 4, invalid: 1, expiring: 1 });
  });

  it('counts among what the search leaves, and shows what the filter leaves of it', () => {
    const found = arranged({ search: 'nimbus', filter: 'invalid' });
    expect(Object.fromEntries(found.counts)).toEqual({ all: 2, verified: 1, invalid: 1 });
    expect(found.groups).toEqual([['2026', 'c']]);
    expect(found.shown).toBe(1);
  });

  it('finds without accents', () => {
    expect(arranged({ search: 'arztliche' }).groups).toEqual([['2026', 'c']]);
  });

  it('leaves the rows it was given as they were', () => {
    const before = rows.map(({ id }) => id).join('');
    arranged({ sorting: 'name' });
    expect(rows.map(({ id }) => id).join('')).toBe(before);
  });
});

describe('a badge of several editions', () => {
  const [first, second] = rows as [(typeof rows)[0], (typeof rows)[0]];
  const [stack] = inOrder([[second, first]], 'newest', now, collator, new Set(['a']));
  const view = (more: Partial<ViewState>) => arrange(stack ? [stack] : [], { ...plain, ...more }, collator);

  it('stands once, with the verdict of the one that counts', () => {
    expect(view({}).counts.get('all')).toBe(1);
    expect([stack?.id, stack?.others.map(({ id }) => id)]).toEqual(['b', ['a']]);
  });

  it('is found by the words of each edition, and among what changed when one of them did', () => {
    const word = (first.name ?? '').split(' ')[0] ?? '';
    expect([view({ search: word }).shown, view({ filter: 'changed' }).shown, view({ search: 'absent' }).shown]).toEqual(
      [1, 1, 0],
    );
  });
});
