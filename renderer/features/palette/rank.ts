import { fold } from '../../../shared/search/fold';

/**
 * How well a folded text answers to folded words, all of which must be found: at its very beginning, at the beginning of
 * a word, inside a word, or letter by letter within one (`gis` in “group by issuer” is no such word, `isur` is). 0 where
 * one is not found.
 */
export function rank(text: string, words: readonly string[]): number {
  let sum = 1;
  for (const word of words) {
    const one = rankOf(text, word);
    if (one === 0) return 0;
    sum += one;
  }
  return sum;
}

function rankOf(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at === 0) return 8;
  if (at > 0) return text.includes(` ${word}`) ? 6 : 3;
  return word.length > 2 && text.split(' ').some((one) => isSpelled(one, word)) ? 1 : 0;
}

/** Whether the letters stand in a word in this order, from its first letter on. */
function isSpelled(one: string, word: string): boolean {
  if (one[0] !== word[0]) return false;
  let at = 0;
  for (const letter of word) {
    at = one.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

export function wordsTyped(typed: string): readonly string[] {
  return fold(typed)
    .split(' ')
    .filter((word) => word !== '');
}
