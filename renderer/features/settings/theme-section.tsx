import { useTranslation } from 'react-i18next';
import type { Preferences, Theme } from '../../../shared/settings';
import { RadioGroup } from '../../ui/radio-group';
import { SettingsError, SettingsSection } from './settings-section';
import { useSavePreferences } from './use-save';

export function ThemeSection({ preferences }: { readonly preferences: Preferences }) {
  const { t } = useTranslation();
  const { save, error } = useSavePreferences();
  return (
    <SettingsSection title={t('settings:appearanceTitle')}>
      <RadioGroup
        label={t('settings:theme')}
        value={preferences.theme}
        onChange={(theme) => void save(() => ({ theme: theme as Theme }))}
        items={[
          { value: 'system', label: t('settings:themeSystem') },
          { value: 'light', label: t('settings:themeLight') },
          { value: 'dark', label: t('settings:themeDark') },
        ]}
      />
      <SettingsError words={error} />
    </SettingsSection>
  );
}
