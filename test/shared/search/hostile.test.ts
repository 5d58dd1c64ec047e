import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSearch } from '../../../shared/search/compile';
import { parseSearch } from '../../../shared/search/parse';
import { printQuery } from '../../../shared/search/print';
import { termsOf } from '../../../shared/search/query';
import { now, type SampleBadge } from './some-badges';
import { aHang, spent } from '../../spent';

const context = { now, verdictOf: ({ verdict }: SampleBadge) => verdict, collections: [] };

describe('a search of ten thousand characters', () => {
  const pieces = [
    '(',
    ')',
    '-',
    '"',
    'a ',
    'a:',
    'is:',
    ' OR ',
    '-(',
    'issuer:"',
    '(a OR ',
    '.*',
    '(a+)+$',
    '\\',
    '\u0301',
    '：（',
    'is:e ',
    '- ',
  ];
  it.each(pieces)('made of “%s” is read, printed and compiled in no time', (piece) => {
    const typed = piece.repeat(Math.floor(9_900 / piece.length));
    const taken = spent(() => compileSearch(parseSearch(printQuery(parseSearch(typed).query)).query, context));
    expect(taken).toBeLessThan(aHang);
    const { query } = parseSearch(typed);
    const kept = printQuery(query);
    expect(termsOf(query).length).toBeLessThanOrEqual(100);
    expect(printQuery(parseSearch(kept).query)).toBe(kept);
  });

  it('says what was left out', () => {
    const { problems } = parseSearch('a '.repeat(10_000));
    expect(problems.map(({ kind }) => kind)).toContain('too-long');
  });
});

/** White space, and signs that stand alone where they say nothing. */
const unsaid = /[-－−–)）\s]/gu;

describe('anything at all', () => {
  it('is read without failing, in pieces that stand in order, and is kept in a stable form', () => {
    const sign = fc.constantFrom(
      ...Array.from('()-":|“（：－ '),
      ' OR ',
      'is:',
      'tag:',
      'year:2024',
      'x',
      '..',
      '<',
      'ß',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(sign).map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const { query, spans } = parseSearch(text);
        let end = 0;
        for (const span of spans) {
          expect(span.from).toBeGreaterThanOrEqual(end);
          expect(span.to).toBeGreaterThan(span.from - 1);
          expect(text.slice(end, span.from).replace(unsaid, '')).toBe('');
          end = span.to;
        }
        expect(text.slice(end).replace(unsaid, '')).toBe('');
        const kept = printQuery(query);
        expect(printQuery(parseSearch(kept).query)).toBe(kept);
      }),
      { numRuns: 600, examples: [['-(‹ ：(']] },
    );
  });
});
