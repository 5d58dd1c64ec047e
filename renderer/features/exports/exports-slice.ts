import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { ExportFormat } from '../../../shared/contract';

export interface Export {
  readonly format: ExportFormat;
  /** Which badges; null for all that are neither in the trash nor archived. */
  readonly ids: readonly string[] | null;
}

interface ExportsState {
  /** What is to be exported, and may have to be asked about first. */
  readonly asked: Export | null;
}

const initialState: ExportsState = { asked: null };

export const exportsSlice = createSlice({
  name: 'exports',
  initialState,
  reducers: {
    exportAsked: (_state, { payload }: PayloadAction<Export>) => ({ asked: payload }),
    exportSettled: () => initialState,
  },
});

export const { exportAsked, exportSettled } = exportsSlice.actions;
