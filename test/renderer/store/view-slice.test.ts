import { expect, it } from 'vitest';
import { cleared, filtered, grouped, searchAsked, searchReached, viewSlice } from '../../../renderer/store/view-slice';

const begin = viewSlice.getInitialState();

it('clears what narrows the list, and leaves how it is laid out', () => {
  const steps = [grouped('issuer'), filtered('revoked'), viewSlice.actions.searched('steel'), cleared()];
  expect(steps.reduce(viewSlice.reducer, begin)).toEqual({ ...begin, grouping: 'issuer' });
});

it('asks for the search field until it was reached', () => {
  const asked = viewSlice.reducer(begin, searchAsked());
  expect(asked.searchAsked).toBe(true);
  expect(viewSlice.reducer(asked, searchReached()).searchAsked).toBe(false);
});
