import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** A place in the list: a badge in one of the groups it stands in. */
export interface Cell {
  readonly id: string;
  readonly group: string;
}

/** The badges that the person has picked out of the transcript. */
export interface SelectionState {
  readonly ids: readonly string[];
  /** Where a range begins. */
  readonly anchor: Cell | null;
  /** What was selected when it began: a range that shrinks gives back no more than it took. */
  readonly base: readonly string[];
}

const initialState: SelectionState = { ids: [], anchor: null, base: [] };

export const selectionSlice = createSlice({
  name: 'selection',
  initialState,
  reducers: {
    toggled: ({ ids }, { payload }: PayloadAction<Cell>): SelectionState => {
      const { id } = payload;
      const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
      return { ids: next, anchor: payload, base: next };
    },
    /** From here on a range is taken, without anything selected by that. */
    anchored: ({ ids }, { payload }: PayloadAction<Cell>): SelectionState => ({ ids, anchor: payload, base: ids }),
    ranged: ({ anchor, base }, { payload }: PayloadAction<readonly string[]>): SelectionState => ({
      ids: [...new Set([...base, ...payload])],
      anchor,
      base,
    }),
    allSelected: ({ anchor }, { payload }: PayloadAction<readonly string[]>): SelectionState => ({
      ids: payload,
      anchor,
      base: payload,
    }),
    unselected: () => initialState,
  },
});

export const { toggled, anchored, ranged, allSelected, unselected } = selectionSlice.actions;
