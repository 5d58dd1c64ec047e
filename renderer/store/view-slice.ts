import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Verdict } from '../../shared/report';

export type Grouping = 'year' | 'issuer';
export type Sorting = 'newest' | 'oldest' | 'name';
export type Layout = 'grid' | 'list';
export type Filter = 'all' | 'expiring' | Verdict;

/** How the person looks at the transcript. The records are in the read model and not here. */
export interface ViewState {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly layout: Layout;
  readonly filter: Filter;
  readonly search: string;
  /** Raised each time the search field is asked for; the field takes the focus. */
  readonly searchAsked: number;
}

const initialState: ViewState = {
  grouping: 'year',
  sorting: 'newest',
  layout: 'grid',
  filter: 'all',
  search: '',
  searchAsked: 0,
};

export const viewSlice = createSlice({
  name: 'view',
  initialState,
  reducers: {
    grouped: (state, { payload }: PayloadAction<Grouping>) => ({ ...state, grouping: payload }),
    sorted: (state, { payload }: PayloadAction<Sorting>) => ({ ...state, sorting: payload }),
    laidOut: (state, { payload }: PayloadAction<Layout>) => ({ ...state, layout: payload }),
    filtered: (state, { payload }: PayloadAction<Filter>) => ({ ...state, filter: payload }),
    searched: (state, { payload }: PayloadAction<string>) => ({ ...state, search: payload }),
    searchAsked: (state) => ({ ...state, searchAsked: state.searchAsked + 1 }),
    cleared: (state) => ({ ...state, search: '', filter: 'all' as const }),
  },
});

export const { grouped, sorted, laidOut, filtered, searched, searchAsked, cleared } = viewSlice.actions;
