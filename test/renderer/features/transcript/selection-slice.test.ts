import { expect, it } from 'vitest';
import {
  allSelected,
  anchored,
  ranged,
  selectionSlice,
  toggled,
  unselected,
} from '../../../../renderer/features/transcript/selection-slice';

const after = (...actions: readonly Parameters<typeof selectionSlice.reducer>[1][]) =>
  actions.reduce(selectionSlice.reducer, selectionSlice.getInitialState());
const cell = (id: string) => ({ id, group: 'g' });

it('toggles one badge after the other', () => {
  expect(after(toggled(cell('a')), toggled(cell('b')), toggled(cell('a'))).ids).toEqual(['b']);
});

it('gives back what a range took when it shrinks, and no more', () => {
  const begun = [toggled(cell('x')), anchored(cell('a')), ranged(['a', 'b', 'c'])];
  expect(after(...begun).ids).toEqual(['x', 'a', 'b', 'c']);
  expect(after(...begun, ranged(['a'])).ids).toEqual(['x', 'a']);
  expect(after(...begun, ranged(['a'])).anchor).toEqual(cell('a'));
});

it('selects all and none', () => {
  expect(after(toggled(cell('x')), allSelected(['a', 'b'])).ids).toEqual(['a', 'b']);
  expect(after(allSelected(['a', 'b']), unselected())).toEqual(selectionSlice.getInitialState());
});
