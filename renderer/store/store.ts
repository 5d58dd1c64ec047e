import { configureStore } from '@reduxjs/toolkit';
import { useDispatch, useSelector } from 'react-redux';
import { exportsSlice } from '../features/exports/exports-slice';
import { importsSlice } from '../features/intake/imports-slice';
import { noticesSlice } from '../features/notices/notices-slice';
import { paletteSlice } from '../features/palette/palette-slice';
import { settingsSlice } from '../features/settings/settings-slice';
import { selectionSlice } from '../features/transcript/selection-slice';
import { viewSlice } from './view-slice';

/** What the person is doing. Lives as long as the page: locking ends both. */
export function createStore() {
  return configureStore({
    reducer: {
      view: viewSlice.reducer,
      exports: exportsSlice.reducer,
      selection: selectionSlice.reducer,
      imports: importsSlice.reducer,
      settings: settingsSlice.reducer,
      palette: paletteSlice.reducer,
      notices: noticesSlice.reducer,
    },
  });
}

export type Store = ReturnType<typeof createStore>;
export type State = ReturnType<Store['getState']>;
export const useAppDispatch = useDispatch.withTypes<Store['dispatch']>();
export const useAppSelector = useSelector.withTypes<State>();
