import { expect, test } from 'vitest';
import { arranged } from '../../shared/collections';

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const order = (ids: readonly string[]) =>
  arranged(items, ids)
    .map(({ id }) => id)
    .join('');

test('things stand in the order named, and those not named after them as they stood', () => {
  expect(order([])).toBe('abcd');
  expect(order(['c', 'a'])).toBe('cabd');
  expect(order(['d', 'nobody', 'd', 'b'])).toBe('dbac');
});
