import { expect, test } from 'vitest';
import { isTyped } from '../../shared/typed-word';

test.each([
  ['Work', 'Work', true],
  [' work ', 'Work', true],
  ['É', 'e\u0301', true],
  ['Wor', 'Work', false],
  ['', 'Work', false],
  ['', '', false],
  [' ', '  ', false],
])('%j for %j: %s', (typed, word, is) => {
  expect(isTyped(typed, word)).toBe(is);
});
