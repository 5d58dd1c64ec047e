import { describe, expect, it } from 'vitest';
import { createArranger } from '../../../../renderer/features/transcript/arranger';
import type { Flag } from '../../../../renderer/store/view-slice';
import { noFilters } from '../../../../renderer/store/view-slice';
import { aRow, collator, finding, groupsOf, now, plain, single } from './some-rows';

const rows = [
  aRow('a', { name: 'Badge 10', issuer: 'Nimbus', date: '2025-05-01T00:00:00Z' }),
  aRow('b', { name: 'Badge 2', date: '2026-02-01T00:00:00Z', until: '2026-12-24T00:00:00Z' }),
  aRow('c', { name: 'Ärztliche Hilfe', issuer: 'Nimbus', date: '2026-03-01T00:00:00Z', bad: true, class: 'academic' }),
  aRow('d', { name: null, issuer: null, date: null, own: { favourite: true } }),
  aRow('e', { name: 'Undated', date: 'last spring' }),
  aRow('f', { name: 'Put away', own: { archivedAt: now.toISOString() } }),
];
const stacks = rows.map(single);
const arranged = (filters: Partial<typeof noFilters>, find = plain.find) =>
  createArranger(collator)(stacks, { ...plain, filters: { ...noFilters, ...filters }, find });
const ids = (filters: Partial<typeof noFilters>) =>
  arranged(filters)
    .shown.map(({ id }) => id)
    .sort()
    .join('');

describe('filters', () => {
  it('leave out what was archived, until it is asked for', () => {
    expect(ids({})).toBe('abcde');
    expect(ids({ flags: ['archived'] })).toBe('f');
  });

  it.each([
    [{ verdicts: ['verified'] }, 'abde'],
    [{ verdicts: ['verified', 'invalid'] }, 'abcde'],
    [{ verdicts: ['verified'], flags: ['expiring'] }, 'b'],
    [{ classes: ['academic'] }, 'c'],
    [{ classes: ['academic'], verdicts: ['verified'] }, ''],
    [{ flags: ['favourite'] }, 'd'],
    [{ flags: ['favourite', 'expiring'] }, ''],
  ] as const)('narrow each other: %j', (filters, expected) => {
    expect(ids(filters)).toBe(expected);
  });

  it('count what each would show beside those that are on', () => {
    const { counts } = arranged({ verdicts: ['invalid'] });
    expect(counts.all).toBe(5);
    expect(Object.fromEntries(counts.verdicts)).toEqual({ verified: 4, invalid: 1 });
    expect(Object.fromEntries(counts.classes)).toEqual({ academic: 1 });
    expect([counts.flags.get('expiring'), counts.flags.get('archived')]).toEqual([undefined, 1]);
  });

  it('count among what the search leaves', () => {
    const found = arranged(
      { verdicts: ['invalid'] },
      finding(({ issuer }) => issuer === 'Nimbus'),
    );
    expect(Object.fromEntries(found.counts.verdicts)).toEqual({ verified: 1, invalid: 1 });
    expect([found.counts.all, found.shown.map(({ id }) => id)]).toEqual([2, ['c']]);
  });
});

it('never counts what its earner alone says among what was checked', () => {
  const own = Object.assign(aRow('o', { name: 'A talk' }), { selfDeclared: true });
  const all = createArranger(collator)([...stacks, single(own)], plain);
  expect([all.counts.verdicts.get('verified'), all.counts.flags.get('selfDeclared')]).toEqual([4, 1]);
  expect(all.groups.map(({ selfDeclared }) => selfDeclared)).toEqual([1, 0, 0]);
  const verified = createArranger(collator)([...stacks, single(own)], {
    ...plain,
    filters: { ...noFilters, verdicts: ['verified'] },
  });
  expect(verified.shown.map(({ id }) => id)).not.toContain('o');
});

it('tells what its earner alone says beside the badges, in no count with them', () => {
  const own = Object.assign(aRow('o', { name: 'A talk', own: { favourite: true } }), { selfDeclared: true });
  const away = Object.assign(aRow('p', { own: { archivedAt: now.toISOString() } }), { selfDeclared: true });
  const { counts, shown, selfDeclared } = createArranger(collator)([...stacks, single(own), single(away)], plain);
  expect([counts.all, shown.length, selfDeclared]).toEqual([5, 6, 1]);
  expect(Object.fromEntries(counts.flags)).toEqual({ expiring: 1, favourite: 1, selfDeclared: 1, archived: 1 });
  expect(Object.fromEntries(counts.own)).toEqual({ all: 1, favourite: 1, archived: 1 });
});

describe('a badge of several editions', () => {
  const [first, second] = rows;
  const stack = first && second ? [[second, first] as const] : [];

  it('stands once, with the verdict of the one that counts', () => {
    const { shown, counts } = createArranger(collator)(stack, plain);
    expect(counts.all).toBe(1);
    expect(shown.map(({ id, others }) => [id, others.map((other) => other.id)])).toEqual([['b', ['a']]]);
  });

  it('is searched with all of them, and is among what changed when one of them did', () => {
    const asked = {
      ...plain,
      changed: new Set(['a']),
      filters: { ...noFilters, flags: ['changed'] as readonly Flag[] },
    };
    const seen = createArranger(collator)(stack, { ...asked, find: finding(({ others }) => others?.[0]?.id === 'a') });
    expect(seen.shown).toHaveLength(1);
  });
});

it('marks as new what came in since the wallet was opened', () => {
  const fresh = aRow('n', { record: { addedAt: '2026-11-22T11:59:00Z' } });
  const filters = { ...noFilters, flags: ['new'] as const };
  expect(groupsOf([single(fresh), ...stacks], { filters })).toEqual([['2026', 'n']]);
});

it('keeps what is shown of a badge as long as nothing of it changes', () => {
  const arrange = createArranger(collator);
  const before = new Set(arrange(stacks, plain).shown);
  const later = arrange(stacks, { ...plain, now: new Date('2026-12-25T00:00:00Z'), sorting: 'name' });
  // Only the one that has expired meanwhile is another.
  expect(later.shown.filter((one) => !before.has(one)).map(({ id }) => id)).toEqual(['b']);
});
