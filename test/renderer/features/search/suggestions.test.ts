import { describe, expect, it } from 'vitest';
import { inserted, type KnownValues, suggestionsFor } from '../../../../renderer/features/search/suggestions';
import { canonical } from '../../../../shared/search/operators';

const known: KnownValues = {
  issuer: ['Akademie Elbtal', 'Open Academy'],
  skill: ['Steel', 'Python'],
  tag: ['work', 'to renew'],
  in: ['My best'],
  year: ['2026', '2024'],
  lang: ['de', 'en'],
};
const offered = (typed: string, caret = typed.length): readonly string[] =>
  suggestionsFor(typed, caret, known, canonical).suggestions.map(({ insert }) => insert.trim());

describe('suggestions', () => {
  it('offers operators before anything is typed, and none after a finished word', () => {
    expect(offered('')).toContain('issuer:');
    expect(offered('steel ')).toEqual([]);
  });

  it('offers operators and values by what a word begins', () => {
    expect(offered('ex')).toEqual(['expires:', 'expires-before:', 'expires-after:']);
    expect(offered('elb')).toEqual(['issuer:"Akademie Elbtal"']);
    expect(offered('-ta')).toEqual(['tag:', 'issuer:"Akademie Elbtal"']);
  });

  it('offers the values of the operator at the caret', () => {
    expect(offered('issuer:aca')).toEqual(['"Open Academy"']);
    expect(offered('tag:')).toEqual(['work', '"to renew"']);
    expect(offered('is:exp')).toEqual(['expired', 'expiring']);
    expect(offered('year:')).toEqual(['2026', '2024']);
    expect(offered('tag:wo steel', 6)).toEqual(['work']);
  });

  it('puts one in, and the caret behind it', () => {
    const suggested = suggestionsFor('a tag:w b', 7, known, canonical);
    const [first] = suggested.suggestions;
    expect(first && inserted('a tag:w b', suggested, first)).toEqual({ text: 'a tag:work b', caret: 11 });
    const started = suggestionsFor('iss', 3, known, canonical);
    const [operator] = started.suggestions;
    expect(operator && inserted('iss', started, operator)).toEqual({ text: 'issuer:', caret: 7 });
  });
});
