import { expect, it } from 'vitest';
import { movedTo } from '../../../../renderer/features/palette/palette-keys';

it('goes round with the arrows', () => {
  expect([movedTo('ArrowDown', 0, 3), movedTo('ArrowDown', 2, 3), movedTo('ArrowUp', 0, 3)]).toEqual([1, 0, 2]);
});

it('goes eight on with a page, and no further than the ends', () => {
  expect([movedTo('PageDown', 0, 20), movedTo('PageDown', 15, 20), movedTo('PageUp', 3, 20)]).toEqual([8, 19, 0]);
});

it('moves nothing with other keys, and nothing in an empty list', () => {
  expect([movedTo('Enter', 1, 3), movedTo('constructor', 1, 3), movedTo('ArrowDown', -1, 0)]).toEqual([
    null,
    null,
    null,
  ]);
});
