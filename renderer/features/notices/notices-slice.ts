import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** Whether the panel is open. The notices themselves are in the vault and the read model, and not here. */
export const noticesSlice = createSlice({
  name: 'notices',
  initialState: { open: false },
  reducers: { noticesToggled: (_state, { payload }: PayloadAction<boolean>) => ({ open: payload }) },
});

export const { noticesToggled } = noticesSlice.actions;
