import type { Dispatch, ThunkDispatch, UnknownAction } from '@reduxjs/toolkit';
import { useDispatch, useSelector } from 'react-redux';
import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import type { Preferences, Settings } from '../../../shared/settings';
import { bridge } from '../../bridge';
import { preferencesSaved, type SettingsState, settingsFailed, settingsRead, settingsSaved } from './settings-slice';

interface WithSettings {
  readonly settings: SettingsState;
}

/** Reads what the settings screen, the sidebar and the checks need to know; once after each unlock is enough. */
export function loadSettings() {
  return async (dispatch: Dispatch): Promise<void> => {
    const [settings, preferences, about] = await Promise.all([
      bridge.settings.read(),
      bridge.preferences.read(),
      bridge.app.about(),
    ]);
    if (!settings.ok) dispatch(settingsFailed(settings.error));
    else if (!preferences.ok) dispatch(settingsFailed(preferences.error));
    else if (!about.ok) dispatch(settingsFailed(about.error));
    else dispatch(settingsRead({ settings: settings.value, preferences: preferences.value, about: about.value }));
  };
}

export function saveSettings(settings: Settings) {
  return async (dispatch: Dispatch): Promise<Result<Settings, WalletError>> => {
    const saved = await bridge.settings.save({ ...settings, emails: [...settings.emails] });
    if (saved.ok) dispatch(settingsSaved(saved.value));
    return saved;
  };
}

export function savePreferences(preferences: Preferences) {
  return async (dispatch: Dispatch): Promise<Result<Preferences, WalletError>> => {
    const saved = await bridge.preferences.save(preferences);
    if (saved.ok) dispatch(preferencesSaved(saved.value));
    return saved;
  };
}

export const useSettingsDispatch = () => useDispatch<ThunkDispatch<WithSettings, unknown, UnknownAction>>();

/** The earner's settings; null until they are read. */
export function useSettings(): Settings | null {
  return useSelector(({ settings }: WithSettings) => (settings.kind === 'ready' ? settings.settings : null));
}

export function useSettingsState(): SettingsState {
  return useSelector(({ settings }: WithSettings) => settings);
}
