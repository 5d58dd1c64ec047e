import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { AchievementClass } from '../../shared/classification';
import type { Verdict } from '../../shared/report';
import {
  type Density,
  defaultTranscriptView,
  type Grouping,
  type Layout,
  type Sorting,
  type TranscriptView,
} from '../../shared/transcript-view';

export type { Density, Grouping, Layout, Sorting };

/** What a badge can be beside its verdict and its class. */
export const flags = ['expiring', 'changed', 'new', 'favourite', 'selfDeclared', 'archived'] as const;
export type Flag = (typeof flags)[number];

/** Which badges are shown: one of the verdicts, and one of the classes, and all of the flags. Empty lists ask nothing. */
export interface Filters {
  readonly verdicts: readonly Verdict[];
  readonly classes: readonly AchievementClass[];
  readonly flags: readonly Flag[];
}

export const noFilters: Filters = { verdicts: [], classes: [], flags: [] };

export function asksNothing({ verdicts, classes, flags: asked }: Filters): boolean {
  return verdicts.length + classes.length + asked.length === 0;
}

/** How the person looks at the transcript. The records are in the read model and not here. */
export interface ViewState extends TranscriptView {
  readonly filters: Filters;
  readonly search: string;
  /** The search field is to take the focus, as soon as it is there. */
  readonly searchAsked: boolean;
  /** The badge that was opened last; the transcript comes back to it. */
  readonly visited: string | null;
  /** The badges of which the last checks found something changed. */
  readonly changed: readonly string[];
  /** ISO time from which badges are new: the page began then, and locking ends it. */
  readonly openedAt: string;
  /** Whether the remembered view was looked up; before that, nothing is remembered in its place. */
  readonly recalled: boolean;
}

const initialState = (): ViewState => ({
  ...defaultTranscriptView,
  filters: noFilters,
  search: '',
  searchAsked: false,
  visited: null,
  changed: [],
  openedAt: new Date().toISOString(),
  recalled: false,
});

export const viewSlice = createSlice({
  name: 'view',
  initialState,
  reducers: {
    recalled: (state, { payload }: PayloadAction<TranscriptView | null>) => ({
      ...state,
      ...(state.recalled ? null : payload),
      recalled: true,
    }),
    grouped: (state, { payload }: PayloadAction<Grouping>) => ({ ...state, grouping: payload }),
    sorted: (state, { payload }: PayloadAction<Sorting>) => ({ ...state, sorting: payload }),
    laidOut: (state, { payload }: PayloadAction<Layout>) => ({ ...state, layout: payload }),
    spaced: (state, { payload }: PayloadAction<Density>) => ({ ...state, density: payload }),
    filtered: (state, { payload }: PayloadAction<Partial<Filters>>) => ({
      ...state,
      filters: { ...state.filters, ...payload },
    }),
    searched: (state, { payload }: PayloadAction<string>) => ({ ...state, search: payload }),
    searchAsked: (state) => ({ ...state, searchAsked: true }),
    searchReached: (state) => ({ ...state, searchAsked: false }),
    visited: (state, { payload }: PayloadAction<string | null>) => ({ ...state, visited: payload }),
    changesFound: (state, { payload }: PayloadAction<readonly string[]>) => ({ ...state, changed: payload }),
    changesShown: (state) => ({ ...state, search: '', filters: { ...noFilters, flags: ['changed' as const] } }),
    unfiltered: (state) => ({ ...state, filters: noFilters }),
    cleared: (state) => ({ ...state, search: '', filters: noFilters }),
  },
});

export const {
  recalled,
  grouped,
  sorted,
  laidOut,
  spaced,
  filtered,
  searched,
  searchAsked,
  searchReached,
  visited,
  changesFound,
  changesShown,
  unfiltered,
  cleared,
} = viewSlice.actions;
