import { describe, expect, it } from 'vitest';
import { boxActOf } from '../../../../renderer/features/search/box-keys';

const closed = { count: 0, active: -1, isEmpty: false };
const three = { count: 3, active: -1, isEmpty: false };

/** Where a row of keys leads from what is typed, with the list open. */
function afterKeys(...keys: readonly string[]): number {
  return keys.reduce((active, key) => {
    const act = boxActOf(key, { ...three, active });
    return act?.kind === 'point' ? act.at : Number.NaN;
  }, three.active);
}

describe('the keys of the search field', () => {
  it('open the list with the arrow down alone', () => {
    expect(boxActOf('ArrowDown', closed)).toEqual({ kind: 'open' });
    expect(boxActOf('ArrowUp', closed)).toBeNull();
  });

  it('go round in the list, by way of what is typed', () => {
    expect(afterKeys('ArrowDown')).toBe(0);
    expect(afterKeys('ArrowDown', 'ArrowDown', 'ArrowDown')).toBe(2);
    expect(afterKeys('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')).toBe(-1);
    expect(afterKeys('ArrowUp')).toBe(2);
    expect(afterKeys('ArrowDown', 'ArrowUp')).toBe(-1);
  });

  it('take with Enter what is pointed at, and what is typed otherwise', () => {
    expect(boxActOf('Enter', { ...three, active: 1 })).toEqual({ kind: 'take', at: 1 });
    expect(boxActOf('Enter', three)).toEqual({ kind: 'close' });
    expect(boxActOf('Enter', closed)).toEqual({ kind: 'close' });
  });

  it('take nothing that a shorter list does not have any more', () => {
    expect(boxActOf('Enter', { ...three, active: 3 })).toEqual({ kind: 'close' });
  });

  it('close the list with Escape first, then clear the field, then leave the key to others', () => {
    expect(boxActOf('Escape', { ...three, active: 2 })).toEqual({ kind: 'close' });
    expect(boxActOf('Escape', closed)).toEqual({ kind: 'clear' });
    expect(boxActOf('Escape', { ...closed, isEmpty: true })).toBeNull();
  });

  it.each(['a', 'Tab', 'Home', ' '])('leave %j alone', (key) => {
    expect(boxActOf(key, { ...three, active: 1 })).toBeNull();
  });
});
