import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSearch } from '../../../shared/search/compile';
import { narrows } from '../../../shared/search/narrow';
import { parseSearch } from '../../../shared/search/parse';
import { printQuery } from '../../../shared/search/print';
import { naiveSearch } from './naive-search';
import { badge, collections, now, type SampleBadge, typedQuery } from './some-badges';

const verdictOf = ({ verdict }: SampleBadge) => verdict;
const runs = { numRuns: 300 };

describe('a compiled search', () => {
  it('finds what a plain reading of it finds', () => {
    fc.assert(
      fc.property(typedQuery, fc.array(badge, { maxLength: 4 }), collections, (typed, badges, inside) => {
        const { query } = parseSearch(typed);
        const found = compileSearch(query, { now, verdictOf, collections: inside });
        for (const one of badges) expect([one.id, found(one)]).toEqual([one.id, naiveSearch(query, one, inside)]);
      }),
      runs,
    );
  });

  it('finds the same when it was kept and read again', () => {
    fc.assert(
      fc.property(typedQuery, fc.array(badge, { maxLength: 4 }), collections, (typed, badges, inside) => {
        const { query, problems } = parseSearch(typed);
        const kept = printQuery(query);
        const again = parseSearch(kept).query;
        expect(printQuery(again)).toBe(kept);
        // A text that looks like an operator stands in quotes when it is kept, and so as whole words.
        fc.pre(!problems.some(({ kind }) => kind === 'unknown-value'));
        const context = { now, verdictOf, collections: inside };
        const [first, second] = [compileSearch(query, context), compileSearch(again, context)];
        for (const one of badges) expect(second(one)).toBe(first(one));
      }),
      runs,
    );
  });
});

describe('a search that was added to', () => {
  it('finds nothing that was not found before', () => {
    const more = fc.oneof(
      typedQuery.map((typed) => ` ${typed}`),
      fc.constantFrom('s', 't', 'a', '"', ' -tag:data', ' OR x', ')', 'e bridge'),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(typedQuery, more, fc.array(badge, { maxLength: 4 }), collections, (typed, added, badges, inside) => {
        const [before, next] = [parseSearch(typed).query, parseSearch(typed + added).query];
        if (!narrows(next, before)) return;
        const context = { now, verdictOf, collections: inside };
        const [wide, narrow] = [compileSearch(before, context), compileSearch(next, context)];
        for (const one of badges) if (narrow(one)) expect(wide(one)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ['', 'a', true],
    ['ste', 'steel', true],
    ['steel', 'steel bri', true],
    ['steel', 'steel -tag:x', true],
    ['issuer:a', 'issuer:ab is:expired', true],
    ['a OR b', 'ab', true],
    ['-steel', '-ste', true],
    ['steel', 'ste', false],
    ['steel', 'steel OR bridge', false],
    ['-ste', '-steel', false],
    ['"steel"', '"steel bridge"', false],
  ])('from “%s” to “%s”: %s', (before, next, narrower) => {
    expect(narrows(parseSearch(next).query, parseSearch(before).query)).toBe(narrower);
  });
});
