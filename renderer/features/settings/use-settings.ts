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

/** Reads what the settings screen, the sidebar and the checks need to know: after each unlock, and when something else may have changed it. */
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

/** What shall be another way than it is now. */
export type Change<T> = (now: T) => Partial<T>;

let before: Promise<unknown> = Promise.resolve();

/**
 * Changes wait for one another, and each begins with what is kept by then: that may have come from elsewhere since it was
 * read, such as from a backup or the application menu, and nobody's choice takes back another.
 */
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const changed = before.then(change);
  before = changed.catch(() => undefined);
  return changed;
}

type Answer<T> = Promise<Result<T, WalletError>>;

/** Reads what is kept, changes a part of it, keeps it, and says so to the page. */
function changing<T extends object>(
  read: () => Answer<T>,
  keep: (value: T) => Answer<T>,
  told: (kept: T) => UnknownAction,
) {
  return (change: Change<T>) =>
    (dispatch: Dispatch): Answer<T> =>
      inTurn(async () => {
        const now = await read();
        if (!now.ok) return now;
        const kept = await keep({ ...now.value, ...change(now.value) });
        if (kept.ok) dispatch(told(kept.value));
        return kept;
      });
}

export const saveSettings = changing<Settings>(
  () => bridge.settings.read(),
  (settings) => bridge.settings.save({ ...settings, emails: [...settings.emails] }),
  settingsSaved,
);

export const savePreferences = changing<Preferences>(
  () => bridge.preferences.read(),
  (preferences) => bridge.preferences.save(preferences),
  preferencesSaved,
);

export const useSettingsDispatch = () => useDispatch<ThunkDispatch<WithSettings, unknown, UnknownAction>>();

/** The earner's settings; null until they are read. */
export function useSettings(): Settings | null {
  return useSelector(({ settings }: WithSettings) => (settings.kind === 'ready' ? settings.settings : null));
}

export function useSettingsState(): SettingsState {
  return useSelector(({ settings }: WithSettings) => settings);
}
