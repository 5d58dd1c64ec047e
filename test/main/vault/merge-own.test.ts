import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeOwn } from '../../../main/vault/records/merge-own';
import {
  type AdditionKey,
  additionKeys,
  applyOwnChange,
  noOwnWords,
  type OwnTimes,
  type OwnWords,
  tagKey,
  tagTime,
  visibilities,
} from '../../../shared/own';

const tags = ['alpha', 'béta', 'Gamma', 'delta'] as const;
const fields = ['favourite', 'archived', 'notes', 'visibility', ...additionKeys, ...tags.map(tagTime)];
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const words = fc.record({
  favourite: fc.boolean(),
  archivedAt: fc.option(fc.constantFrom('2026-01-05T00:00:00.000Z', '2026-02-05T00:00:00.000Z')),
  tags: fc.uniqueArray(fc.constantFrom(...tags)),
  notes: text,
  visibility: fc.constantFrom(...visibilities),
  additions: fc.dictionary(
    fc.constantFrom(...additionKeys),
    text.filter((one) => one !== ''),
    { maxKeys: 2 },
  ),
});
const instant = fc.integer({ min: 1, max: 28 }).map((day) => new Date(Date.UTC(2026, 0, day)).toISOString());
const someTimes: fc.Arbitrary<OwnTimes> = fc.dictionary(fc.constantFrom(...fields), instant);
const own: fc.Arbitrary<OwnWords> = fc
  .tuple(words, fc.option(someTimes))
  .map(([said, changedAt]) => ({ ...said, ...(changedAt && { changedAt }) }));

const merged = (here: OwnWords, there: OwnWords): OwnWords => mergeOwn(here, there) ?? noOwnWords;
const at = (month: number): string => `2026-0${month}-01T00:00:00.000Z`;
const changed = (before: OwnWords, change: Parameters<typeof applyOwnChange>[1], when: string): OwnWords => {
  const after = applyOwnChange(before, change, when);
  if (!after.ok) throw new Error(after.error.kind);
  return after.value;
};

describe('own words of two wallets', () => {
  it('are the same however often they are merged', () => {
    fc.assert(
      fc.property(own, own, (here, there) => {
        const once = merged(here, there);
        expect(merged(here, here)).toEqual(here);
        expect(merged(once, there)).toEqual(once);
        expect(merged(once, here)).toEqual(once);
      }),
    );
  });

  it('are the same whichever comes first, where all of it was said at different times', () => {
    const timed = (parity: number) =>
      words.chain((said) =>
        fc.tuple(...fields.map(() => fc.integer({ min: 1, max: 9 }))).map((days): OwnWords => {
          const times = fields.map((field, place) => {
            const day = 2 * (days[place] ?? 1) + parity;
            return [field, `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`];
          });
          return { ...said, changedAt: Object.fromEntries(times) };
        }),
      );
    fc.assert(
      fc.property(timed(0), timed(1), (one, other) => {
        const [a, b] = [merged(one, other), merged(other, one)];
        expect({ ...a, tags: [...a.tags].sort() }).toEqual({ ...b, tags: [...b.tags].sort() });
      }),
    );
  });

  it('lose no note, and no tag that was not taken away', () => {
    fc.assert(
      fc.property(own, own, (here, there) => {
        const after = merged(here, there);
        for (const { notes, tags: its, changedAt = {} } of [here, there]) {
          if (notes.trim() !== '') expect(after.notes).toContain(notes);
          for (const tag of its)
            if (changedAt[tagTime(tag)] === undefined) expect(after.tags.map(tagKey)).toContain(tagKey(tag));
        }
      }),
    );
  });

  it('follow the later word, and keep the earlier note below it with its date', () => {
    const before = changed(noOwnWords, { notes: 'First.', addTags: ['Steel', 'Wood'], visibility: 'private' }, at(1));
    const here = changed(before, { notes: 'Later.', removeTags: ['wood'], visibility: 'public' }, at(3));
    const there = changed(before, { notes: 'Between.', addTags: ['Glass'], favourite: true }, at(2));
    for (const both of [merged(here, there), merged(there, here)])
      expect(both).toMatchObject({
        favourite: true,
        notes: 'Later.\n\n2026-02-01\nBetween.',
        tags: ['Steel', 'Glass'],
        visibility: 'public',
      });
  });

  it('keep a note of which the letters alone stand in the other', () => {
    const noted = (notes: string): OwnWords => ({ ...noOwnWords, notes });
    expect(merged(noted('The party.'), noted('art')).notes).toBe('The party.\n\nart');
    expect(merged(noted('First\nart\nlast'), noted('art')).notes).toBe('First\nart\nlast');
  });

  it('without times stay as private as the stricter of them, with the notes and tags of both', () => {
    const here: OwnWords = { ...noOwnWords, notes: 'Here.', tags: ['Steel'], visibility: 'public' };
    const there: OwnWords = { ...noOwnWords, notes: 'There.', tags: ['steel', 'Wood'], visibility: 'private' };
    expect(merged(here, there)).toEqual({
      ...here,
      notes: 'Here.\n\nThere.',
      tags: ['Steel', 'Wood'],
      visibility: 'private',
    });
  });

  it.each(['level', 'criteria'] satisfies AdditionKey[])('take %s away where that was said last', (key) => {
    const said = changed(noOwnWords, { additions: { [key]: 'Mine' } }, at(1));
    const taken = changed(said, { additions: { [key]: '' } }, at(2));
    expect(merged(said, taken).additions).toEqual({});
    expect(merged(taken, said).additions).toEqual({});
  });
});
