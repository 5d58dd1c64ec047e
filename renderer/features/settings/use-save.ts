import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import type { Preferences, Settings } from '../../../shared/settings';
import { useErrorWords } from '../../i18n/use-error-words';
import { useToast } from '../../ui/toasts';
import { type Change, savePreferences, saveSettings, useSettingsDispatch } from './use-settings';

/** `said`: other words than “Saved.”, or null where the caller says something better. Resolves to whether it was saved. */
interface Saving<T> {
  readonly save: (change: Change<T>, said?: string | null) => Promise<boolean>;
  /** Why the last choice was refused: stands in place, beside the control that was used. */
  readonly error: string | null;
}

export function useSaveSettings(): Saving<Settings> {
  const dispatch = useSettingsDispatch();
  return useSaving((change) => dispatch(saveSettings(change)));
}

export function useSavePreferences(): Saving<Preferences> {
  const dispatch = useSettingsDispatch();
  return useSaving((change) => dispatch(savePreferences(change)));
}

function useSaving<T>(send: (change: Change<T>) => Promise<Result<T, WalletError>>): Saving<T> {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useErrorWords();
  const [error, setError] = useState<string | null>(null);
  return {
    error,
    save: async (change, said = t('settings:saved')) => {
      const saved = await send(change);
      setError(saved.ok ? null : words(saved.error));
      if (saved.ok && said !== null) toast.show({ message: said });
      return saved.ok;
    },
  };
}
