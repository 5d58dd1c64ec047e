import { useEffect } from 'react';
import { bridge } from '../../bridge';
import { preferencesSaved } from './settings-slice';
import { useSettingsDispatch } from './use-settings';

/** Hears of preferences that were chosen elsewhere than in the page, such as the theme in the application menu. */
export function useToldPreferences(): void {
  const dispatch = useSettingsDispatch();
  useEffect(() => bridge.on.preferencesChanged((preferences) => dispatch(preferencesSaved(preferences))), [dispatch]);
}
