import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSearch } from '../../../shared/search/compile';
import { parseSearch } from '../../../shared/search/parse';
import { createSearching } from '../../../shared/search/searching';
import { badge, collections, now, type SampleBadge, typedQuery } from './some-badges';

const verdictOf = ({ verdict }: SampleBadge) => verdict;

describe('searching while somebody types', () => {
  it('finds at each key what the search finds alone, over lists that change, twice and in part', () => {
    const lists = fc.array(fc.tuple(fc.array(badge, { maxLength: 5 }), fc.nat(5), fc.boolean()), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(typedQuery, lists, collections, (typed, rounds, inside) => {
        const context = { now, verdictOf, collections: inside };
        const searching = createSearching<SampleBadge>();
        const [first] = rounds;
        for (let end = 0; end <= typed.length; end += 1) {
          const { query } = parseSearch(typed.slice(0, end));
          const [list, part, twice] = rounds[Math.floor((end * rounds.length) / (typed.length + 1))] ??
            first ?? [[], 0, false];
          const found = searching(query, context);
          const plainly = compileSearch(query, context);
          const asked = [...list.slice(0, list.length - part), ...(twice ? list : [])];
          for (const one of asked) expect(found(one)).toBe(plainly(one));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('does not look again at what was not found', () => {
    const looked: string[] = [];
    const rows = ['ab', 'b', 'abc'].map((id) => ({
      ...fc.sample(badge, { numRuns: 1, seed: 1 })[0],
      id,
      get searchText() {
        looked.push(id);
        return `${id}\n\n\n\n\n`;
      },
      others: [],
    })) as unknown as SampleBadge[];
    const context = { now, verdictOf, collections: [] };
    const searching = createSearching<SampleBadge>();
    const first = searching(parseSearch('a').query, context);
    expect(rows.map((row) => first(row))).toEqual([true, false, true]);
    looked.length = 0;
    const second = searching(parseSearch('abc').query, context);
    expect(rows.map((row) => second(row))).toEqual([false, false, true]);
    expect(looked).not.toContain('b');
  });
});
