import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSearch } from '../../../shared/search/compile';
import { parseSearch } from '../../../shared/search/parse';
import { createSearching } from '../../../shared/search/searching';
import { badge, collections, now, type SampleBadge, typedQuery } from './some-badges';

const verdictOf = ({ verdict }: SampleBadge) => verdict;

describe('searching while somebody types', () => {
  it('finds at each key what the search finds alone, forth and back, over lists that change', () => {
    const lists = fc.array(fc.array(badge, { maxLength: 6 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(typedQuery, lists, collections, fc.boolean(), (typed, rounds, inside, back) => {
        const context = { now, verdictOf, collections: inside };
        const searching = createSearching<SampleBadge>();
        const ends = Array.from({ length: typed.length + 1 }, (_, end) => end);
        for (const [step, end] of [...ends, ...(back ? ends.toReversed() : [])].entries()) {
          const { query } = parseSearch(typed.slice(0, end));
          const list = rounds[Math.floor((step * rounds.length) / (2 * ends.length))] ?? [];
          const plainly = compileSearch(query, context);
          const expected = list.flatMap((one, place) => (plainly(one) ? [place] : []));
          expect([...searching(list, query, context)]).toEqual(expected);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('looks at nothing anew when what is known has changed, and at everything when the list has', () => {
    const [one] = fc.sample(badge, { numRuns: 1, seed: 1 });
    const looked: string[] = [];
    const watched = (id: string): SampleBadge =>
      ({
        ...one,
        id,
        get searchText() {
          looked.push(id);
          return `${id}\n\n\n\n\n`;
        },
        others: [],
      }) as unknown as SampleBadge;
    const list = ['ab', 'b', 'abc'].map(watched);
    const context = { now, verdictOf, collections: [] };
    const searching = createSearching<SampleBadge>();
    const found = (typed: string, badges = list): readonly number[] => {
      looked.length = 0;
      return [...searching(badges, parseSearch(typed).query, context)];
    };
    expect(found('a')).toEqual([0, 2]);
    expect(found('abc')).toEqual([2]);
    expect(looked).not.toContain('b');
    // What is taken back was found before.
    expect(found('a')).toEqual([0, 2]);
    expect(looked).toEqual([]);
    expect(found('a', [...list])).toEqual([0, 2]);
    expect(looked).toContain('b');
  });
});
