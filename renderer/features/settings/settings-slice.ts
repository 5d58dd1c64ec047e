import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { About } from '../../../shared/contract';
import type { WalletError } from '../../../shared/errors';
import type { Preferences, Settings } from '../../../shared/settings';

/** The earner's choices as the main process last told them; nothing here is ahead of what is saved. */
export type SettingsState =
  | { readonly kind: 'unread' }
  | { readonly kind: 'failed'; readonly error: WalletError }
  | { readonly kind: 'ready'; readonly settings: Settings; readonly preferences: Preferences; readonly about: About };

const initialState = { kind: 'unread' } as SettingsState;

export const settingsSlice = createSlice({
  name: 'settings',
  initialState,
  reducers: {
    settingsRead: (
      _state,
      { payload }: PayloadAction<{ settings: Settings; preferences: Preferences; about: About }>,
    ): SettingsState => ({ kind: 'ready', ...payload }),
    settingsFailed: (_state, { payload }: PayloadAction<WalletError>): SettingsState => ({
      kind: 'failed',
      error: payload,
    }),
    settingsSaved: (state, { payload }: PayloadAction<Settings>): SettingsState =>
      state.kind === 'ready' ? { ...state, settings: payload } : state,
    preferencesSaved: (state, { payload }: PayloadAction<Preferences>): SettingsState =>
      state.kind === 'ready' ? { ...state, preferences: payload } : state,
  },
});

export const { settingsRead, settingsFailed, settingsSaved, preferencesSaved } = settingsSlice.actions;
