import { expect, test } from 'vitest';
import { arranged, putBack } from '../../shared/collections';

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

test('members that were taken out stand where they stood; whoever came or went meanwhile did so', () => {
  expect(putBack(['a', 'b', 'c', 'd'], ['a', 'd', 'new'], ['b', 'c'])).toEqual(['a', 'b', 'c', 'd', 'new']);
  expect(putBack(['a', 'b', 'c'], ['c', 'new'], ['b'])).toEqual(['b', 'c', 'new']);
});
