import { describe, expect, it } from 'vitest';
import { fold, matches, wordsOf } from '../../../renderer/read-model/fold';

describe('fold', () => {
  it.each([
    ['Éclairage', 'eclairage'],
    ['E\u0301clairage', 'eclairage'],
    ['GRØNN', 'grønn'],
    ['ﬁne Ｄata', 'fine data'],
  ])('makes %s comparable', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('matches', () => {
  const text = fold('Structural Design: Steel Bridges Akademie Elbtal');
  it.each([
    ['', true],
    ['  ', true],
    ['steel', true],
    ['BRIDGES elb', true],
    ['steel python', false],
  ])('“%s”: %s', (typed, found) => {
    expect(matches(text, wordsOf(typed))).toBe(found);
  });
});
