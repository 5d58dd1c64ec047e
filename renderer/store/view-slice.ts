import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Verdict } from '../../shared/report';

export type Grouping = 'year' | 'issuer';
export type Sorting = 'newest' | 'oldest' | 'name';
export type Layout = 'grid' | 'list';
export type Filter = 'all' | 'expiring' | 'changed' | Verdict;

/** How the person looks at the transcript. The records are in the read model and not here. */
export interface ViewState {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly layout: Layout;
  readonly filter: Filter;
  readonly search: string;
  /** The search field is to take the focus, as soon as it is there. */
  readonly searchAsked: boolean;
  /** The badge that was opened last; the transcript comes back to it. */
  readonly visited: string | null;
  /** The badges of which the last checks found something changed. */
  readonly changed: readonly string[];
}

const initialState: ViewState = {
  grouping: 'year',
  sorting: 'newest',
  layout: 'grid',
  filter: 'all',
  search: '',
  searchAsked: false,
  visited: null,
  changed: [],
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
    searchAsked: (state) => ({ ...state, searchAsked: true }),
    searchReached: (state) => ({ ...state, searchAsked: false }),
    visited: (state, { payload }: PayloadAction<string | null>) => ({ ...state, visited: payload }),
    changesFound: (state, { payload }: PayloadAction<readonly string[]>) => ({ ...state, changed: payload }),
    changesShown: (state) => ({ ...state, search: '', filter: 'changed' as const }),
    cleared: (state) => ({ ...state, search: '', filter: 'all' as const }),
  },
});

export const {
  grouped,
  sorted,
  laidOut,
  filtered,
  searched,
  searchAsked,
  searchReached,
  visited,
  changesFound,
  changesShown,
  cleared,
} = viewSlice.actions;
