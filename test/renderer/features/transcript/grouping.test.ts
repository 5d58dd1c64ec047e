import { describe, expect, it } from 'vitest';
import { aRow, groupsOf, single } from './some-rows';

const dated = [
  aRow('a', { issuer: 'Nimbus', date: '2025-05-01T00:00:00Z' }),
  aRow('b', { issuer: 'elbtal', date: '2026-02-01T00:00:00Z' }),
  aRow('c', { issuer: 'Nimbus', date: '2026-03-01T00:00:00Z' }),
  aRow('d', { issuer: null, date: null }),
  aRow('e', { issuer: 'elbtal', date: 'last spring' }),
].map(single);

describe('groups', () => {
  it('by year, newest first, what has no year last', () => {
    expect(groupsOf(dated)).toEqual([
      ['2026', 'cb'],
      ['2025', 'a'],
      [null, 'de'],
    ]);
  });

  it('by year the other way round when the oldest come first', () => {
    expect(groupsOf(dated, { sorting: 'oldest' }).map(([title]) => title)).toEqual(['2025', '2026', null]);
  });

  it('by issuer, in the order of the alphabet', () => {
    expect(groupsOf(dated, { grouping: 'issuer', sorting: 'name' })).toEqual([
      ['elbtal', 'be'],
      ['Nimbus', 'ac'],
      [null, 'd'],
    ]);
  });

  it('by class and by level, in the order of the ladders', () => {
    const ladder = [
      aRow('p', { class: 'professional-certification', level: 'professional' }),
      aRow('f', { level: 'foundational' }),
      aRow('t', { level: 'thought-leader' }),
      aRow('n', { class: 'unclassified', level: null }),
    ].map(single);
    expect(groupsOf(ladder, { grouping: 'level', sorting: 'name' })).toEqual([
      ['thought-leader', 't'],
      ['foundational', 'f'],
      ['professional', 'p'],
      [null, 'n'],
    ]);
    expect(groupsOf(ladder, { grouping: 'class', sorting: 'name' }).map(([title]) => title)).toEqual([
      'skill-progression',
      'professional-certification',
      'unclassified',
    ]);
  });

  it('by verdict, best first', () => {
    const rows = [aRow('x', { bad: true }), aRow('g'), aRow('y', { until: '2026-05-01T00:00:00Z' })].map(single);
    expect(groupsOf(rows, { grouping: 'verdict' })).toEqual([
      ['verified', 'g'],
      ['expired', 'y'],
      ['invalid', 'x'],
    ]);
  });

  it('by skill, a badge in each of its skills', () => {
    const rows = [aRow('a', { skills: ['Statics', 'Load models'] }), aRow('b', { skills: ['Statics'] }), aRow('c')];
    expect(groupsOf(rows.map(single), { grouping: 'skill', sorting: 'name' })).toEqual([
      ['Load models', 'a'],
      ['Statics', 'ab'],
      [null, 'c'],
    ]);
  });

  it('by collection, in the order of the earner, with a badge any edition of which was collected', () => {
    const of = (id: string, members: readonly string[]) => ({ id, name: id, description: '', members, cover: null });
    const collections = [of('z', ['a', 'old', 'not there']), of('y', ['a'])];
    const stacks = [[aRow('a')], [aRow('b'), aRow('old')], [aRow('c')]] as const;
    expect(groupsOf(stacks, { grouping: 'collection', sorting: 'name', collections })).toEqual([
      ['z', 'ab'],
      ['y', 'a'],
      [null, 'c'],
    ]);
  });

  it('by nothing', () => {
    expect(groupsOf(dated, { grouping: 'none' })).toEqual([[null, 'cbade']]);
  });
});
