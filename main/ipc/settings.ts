import { success } from '../../shared/result';
import type { RemoteWallet } from '../wallet/thread/calls';
import type { Handlers } from './answer';
import type { Desktop } from './desktop';

type SettingsChannel = Extract<keyof Handlers, `settings.${string}` | `preferences.${string}`>;

export function settingsHandlers(session: RemoteWallet, desktop: Desktop): Pick<Handlers, SettingsChannel> {
  return {
    'settings.read': () => session.settings(),
    'settings.save': (settings) => session.saveSettings(settings),
    'preferences.read': () => success(desktop.preferences()),
    'preferences.save': (preferences) => success(desktop.savePreferences(preferences)),
  };
}
