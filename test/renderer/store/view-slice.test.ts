import { expect, it } from 'vitest';
import {
  asksNothing,
  changesShown,
  cleared,
  filtered,
  grouped,
  noFilters,
  recalled,
  searchAsked,
  searched,
  searchReached,
  viewSlice,
} from '../../../renderer/store/view-slice';

const begin = viewSlice.getInitialState();
const after = (...actions: readonly Parameters<typeof viewSlice.reducer>[1][]) =>
  actions.reduce(viewSlice.reducer, begin);

it('clears what narrows the list, and leaves how it is laid out', () => {
  const narrowed = after(grouped('issuer'), filtered({ verdicts: ['revoked'] }), searched('steel'));
  expect(asksNothing(narrowed.filters)).toBe(false);
  expect(viewSlice.reducer(narrowed, cleared())).toEqual({ ...begin, grouping: 'issuer' });
});

it('keeps filters of one sort when another is set', () => {
  const { filters } = after(filtered({ verdicts: ['revoked'] }), filtered({ flags: ['favourite'] }));
  expect(filters).toEqual({ ...noFilters, verdicts: ['revoked'], flags: ['favourite'] });
});

it('shows what has changed, and nothing narrower', () => {
  const { filters, search } = after(searched('steel'), filtered({ classes: ['academic'] }), changesShown());
  expect({ filters, search }).toEqual({ filters: { ...noFilters, flags: ['changed'] }, search: '' });
});

it('takes the remembered view once, and not over what was chosen since', () => {
  const remembered = { grouping: 'skill', sorting: 'name', layout: 'list', density: 'compact' } as const;
  expect(after(recalled(remembered))).toEqual({ ...begin, ...remembered, recalled: true });
  expect(after(recalled(null), grouped('level'), recalled(remembered)).grouping).toBe('level');
});

it('asks for the search field until it was reached', () => {
  const asked = after(searchAsked());
  expect(asked.searchAsked).toBe(true);
  expect(viewSlice.reducer(asked, searchReached()).searchAsked).toBe(false);
});
