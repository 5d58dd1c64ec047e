import { describe, expect, it } from 'vitest';
import { type Entry, folded, found } from '../../../../renderer/features/palette/entries';

const entry = (id: string, group: Entry['group'], name: string, beside = ''): Entry => ({
  id,
  group,
  name,
  beside,
  keys: null,
  run: () => undefined,
});
const all = [
  entry('export', 'commands', 'Export transcript…', 'Export'),
  entry('group', 'commands', 'Group by issuer', 'View'),
  entry('trash', 'commands', 'Trash', 'Go to'),
  entry('best', 'collections', 'My best'),
  entry('old', 'searches', 'Expired ones'),
  entry('steel', 'badges', 'Steel Bridges', 'Akademie Elbtal'),
  entry('issue', 'badges', 'Issue tracking', 'École'),
].map(folded);
const ids = (typed: string, recent: readonly string[] = []): readonly string[] =>
  found(all, typed, recent).flatMap(({ entries }) => entries.map(({ id }) => id));

describe('what the palette finds', () => {
  it('offers what was chosen last, and then every command', () => {
    expect(found(all, '', ['best', 'group']).map(({ group, entries }) => [group, entries.map(({ id }) => id)])).toEqual(
      [
        ['recent', ['best', 'group']],
        ['commands', ['export', 'trash']],
      ],
    );
  });

  it('finds by words in any order, beginnings first, without accents', () => {
    expect(ids('issuer group')).toEqual(['group']);
    expect(ids('iss')).toEqual(['issue', 'group']);
    expect(ids('elbtal')).toEqual(['steel']);
    expect(ids('ecole')).toEqual(['issue']);
  });

  it('forgives left-out letters within a word, and nothing more', () => {
    expect(ids('trnscrpt')).toEqual(['export']);
    expect(ids('zzz')).toEqual([]);
  });

  it('takes a sign for commands alone', () => {
    expect(ids('>iss')).toEqual(['group']);
    expect(ids('> tra')).toEqual(['trash', 'export']);
  });

  it('puts what was chosen last before its equals', () => {
    expect(ids('ex')).toEqual(['export', 'old']);
    expect(ids('ex', ['old'])).toEqual(['old', 'export']);
  });
});
