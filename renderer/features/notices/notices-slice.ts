import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** What of notices and of the tour was asked for. They themselves are in the vault and the read model, and not here. */
export const noticesSlice = createSlice({
  name: 'notices',
  initialState: { open: false, tour: false },
  reducers: {
    noticesToggled: (state, { payload }: PayloadAction<boolean>) => ({ ...state, open: payload }),
    tourAsked: (state, { payload }: PayloadAction<boolean>) => ({ ...state, tour: payload }),
  },
});

export const { noticesToggled, tourAsked } = noticesSlice.actions;
