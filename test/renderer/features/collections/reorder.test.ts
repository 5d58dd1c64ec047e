import { describe, expect, it } from 'vitest';
import { droppedOn, movedBefore, movedBy } from '../../../../renderer/features/collections/reorder';

const ids = ['a', 'b', 'c', 'd', 'e'];

describe('movedBefore', () => {
  it.each([
    [['a'], 'c', 'bacde'],
    [['e'], 'a', 'eabcd'],
    [['a'], null, 'bcdea'],
    [['d', 'b'], 'a', 'bdace'],
    [['b', 'c'], 'c', 'abcde'],
    [['b', 'c'], 'b', 'abcde'],
    [['d', 'e'], 'e', 'abcde'],
    [['nobody'], 'b', 'abcde'],
  ])('%j before %j gives %s', (moved, before, order) => {
    expect(movedBefore(ids, moved, before).join('')).toBe(order);
  });
});

describe('movedBy', () => {
  it.each([
    ['b', 1, 'acbde'],
    ['b', -1, 'bacde'],
    ['a', -1, 'abcde'],
    ['d', 9, 'abced'],
    ['c', Number.NEGATIVE_INFINITY, 'cabde'],
    ['c', Number.POSITIVE_INFINITY, 'abdec'],
    ['nobody', 1, 'abcde'],
  ])('%s by %d gives %s', (id, places, order) => {
    expect(movedBy(ids, id, places).join('')).toBe(order);
  });
});

describe('droppedOn', () => {
  it.each([
    ['a', 'c', 'bcade'],
    ['e', 'b', 'aebcd'],
    ['b', 'e', 'acdeb'],
    ['c', 'c', 'abcde'],
    ['nobody', 'c', 'abcde'],
  ])('%s on %s gives %s', (moved, target, order) => {
    expect(droppedOn(ids, moved, target).join('')).toBe(order);
  });
});
