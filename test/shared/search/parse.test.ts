import { describe, expect, it } from 'vitest';
import { parseSearch } from '../../../shared/search/parse';
import { printQuery } from '../../../shared/search/print';
import type { Query } from '../../../shared/search/query';

const read = (typed: string): Query => parseSearch(typed).query;
const text = (word: string, whole = false): Query => ({ kind: 'text', text: word, whole });
const problems = (typed: string): readonly string[] => parseSearch(typed).problems.map(({ kind }) => kind);

describe('reading a search', () => {
  it('takes words, phrases, not, or and groups', () => {
    expect(read('  ')).toEqual({ kind: 'all' });
    expect(read('steel')).toEqual(text('steel'));
    expect(read('steel bridge')).toEqual({ kind: 'and', parts: [text('steel'), text('bridge')] });
    expect(read('"steel bridge"')).toEqual(text('steel bridge', true));
    expect(read('-steel')).toEqual({ kind: 'not', part: text('steel') });
    expect(read('a b OR c')).toEqual({
      kind: 'and',
      parts: [text('a'), { kind: 'or', parts: [text('b'), text('c')] }],
    });
    expect(read('(a b) | c')).toEqual({
      kind: 'or',
      parts: [{ kind: 'and', parts: [text('a'), text('b')] }, text('c')],
    });
    expect(read('-(a OR b)')).toEqual({ kind: 'not', part: { kind: 'or', parts: [text('a'), text('b')] } });
    expect(read('or')).toEqual(text('or'));
  });

  it('takes text fields, with quoted values', () => {
    expect(read('issuer:Elbtal')).toEqual({ kind: 'field', field: 'issuer', text: 'Elbtal', whole: false });
    expect(read('in:"My best"')).toEqual({ kind: 'field', field: 'in', text: 'My best', whole: true });
    expect(read('-tag:x')).toEqual({ kind: 'not', part: { kind: 'field', field: 'tag', text: 'x', whole: false } });
    expect(read('collection:x')).toEqual({ kind: 'field', field: 'in', text: 'x', whole: false });
  });

  it('takes values of lists, whole or begun', () => {
    expect(read('is:expired')).toEqual({ kind: 'is', value: 'expired' });
    expect(read('verdict:Verified')).toEqual({ kind: 'is', value: 'verified' });
    expect(read('is:favorite')).toEqual({ kind: 'is', value: 'favourite' });
    expect(read('is:expi')).toEqual({
      kind: 'or',
      parts: [
        { kind: 'is', value: 'expired' },
        { kind: 'is', value: 'expiring' },
      ],
    });
    expect(read('level:"thought leader"')).toEqual({ kind: 'level', value: 'thought-leader' });
    expect(read('class:cert')).toEqual({ kind: 'class', value: 'certificate' });
    expect(read('has:evidence')).toEqual({ kind: 'has', value: 'evidence' });
    expect(read('lang:de-AT')).toEqual({ kind: 'lang', value: 'de-at' });
  });

  it('takes dates', () => {
    const issued = { kind: 'date', of: 'issued' } as const;
    expect(read('year:2024')).toEqual({ ...issued, relation: 'in', from: '2024', to: '2024' });
    expect(read('year:2020..2024-03')).toEqual({ ...issued, relation: 'in', from: '2020', to: '2024-03' });
    expect(read('before:2024-03-01')).toEqual({ ...issued, relation: 'before', from: '2024-03-01', to: '2024-03-01' });
    expect(read('year:<2024')).toEqual(read('before:2024'));
    expect(read('after:٢٠٢٤')).toEqual(read('after:2024'));
    expect(read('expires:<2027')).toEqual(read('expires-before:2027'));
    expect(read('expires:>=2027-01')).toMatchObject({ of: 'expires', relation: 'since' });
    expect(read('expires:never')).toEqual({ kind: 'never-expires' });
  });

  it('takes the signs of other keyboards', () => {
    expect(read('issuer：“Akademie Elbtal”')).toEqual(read('issuer:"Akademie Elbtal"'));
    expect(read('„steel bridge“ −tag:x')).toEqual(read('"steel bridge" -tag:x'));
    expect(read('（a OR b）')).toEqual(read('(a OR b)'));
  });

  it('searches what it does not understand as plain text, and says so', () => {
    expect(read('colour:red')).toEqual(text('colour:red'));
    expect(problems('colour:red')).toEqual(['unknown-operator']);
    expect(read('is:purple')).toEqual(text('is:purple'));
    expect(problems('is:purple')).toEqual(['unknown-value']);
    expect(read('before:2024-13')).toEqual(text('before:2024-13'));
    expect(problems('before:2024-02-30')).toEqual(['unknown-value']);
    expect(problems('https://a.example/x 12:30')).toEqual([]);
    expect(problems('is:expired steel "whole words" -(a OR b)')).toEqual([]);
  });

  it('goes on while something is being typed', () => {
    expect(read('issuer:')).toEqual({ kind: 'all' });
    expect(problems('issuer:')).toEqual(['no-value']);
    expect(read('"steel bri')).toEqual(text('steel bri'));
    expect(problems('"steel bri')).toEqual(['open-quote']);
    expect(read('(a OR')).toEqual(text('a'));
    expect(problems('(a OR')).toEqual(['open-group']);
    expect(read('-')).toEqual({ kind: 'all' });
    expect(read('a -')).toEqual(text('a'));
    expect(read('a )b')).toEqual(read('a b'));
  });

  it('tells where each piece stands', () => {
    const typed = '-tag:"a b" OR steel (x) foo:y is:z';
    const { spans } = parseSearch(typed);
    expect(spans.map(({ kind, from, to }) => [kind, typed.slice(from, to)])).toEqual([
      ['not', '-'],
      ['operator', 'tag:'],
      ['value', '"a b"'],
      ['or', 'OR'],
      ['text', 'steel'],
      ['group', '('],
      ['text', 'x'],
      ['group', ')'],
      ['problem', 'foo:'],
      ['text', 'y'],
      ['operator', 'is:'],
      ['problem', 'z'],
    ]);
  });
});

describe('a search as it is kept', () => {
  it.each([
    ['  steel   bridge ', 'steel bridge'],
    ['verdict:valid collection:x', 'is:verified in:x'],
    ['a b | c', 'a b OR c'],
    ['(a b) OR c', '(a b) OR c'],
    ['-(-a)', '-(-a)'],
    ['is:expi', 'is:expired OR is:expiring'],
    ['-is:expi', '-(is:expired OR is:expiring)'],
    ['year:<2024 expires-before:2027', 'before:2024 expires:<2027'],
    ['year:>=2024-03 expires:2026..2027', 'year:>=2024-03 expires:2026..2027'],
    ['issuer:“Akademie Elbtal”', 'issuer:"Akademie Elbtal"'],
    ['colour:red', 'colour:red'],
    ['is:purple', '"is:purple"'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(printQuery(read(typed))).toBe(kept);
    expect(printQuery(read(kept))).toBe(kept);
  });
});
