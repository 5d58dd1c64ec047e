import { useTranslation } from 'react-i18next';
import type { Privacy, Settings } from '../../../shared/settings';
import { RadioGroup } from '../../ui/radio-group';
import { SettingsError, SettingsSection } from './settings-section';
import { useSaveSettings } from './use-save';

export function PrivacySection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const { save, error } = useSaveSettings();
  return (
    <SettingsSection title={t('settings:privacyTitle')} text={t('settings:privacyText')} isKept>
      <RadioGroup
        label={t('settings:privacyLabel')}
        value={settings.privacy}
        onChange={(privacy) => void save(() => ({ privacy: privacy as Privacy }))}
        items={[
          {
            value: 'automatic',
            label: t('settings:privacyAutomatic'),
            description: t('settings:privacyAutomaticHint'),
          },
          { value: 'ask', label: t('settings:privacyAsk'), description: t('settings:privacyAskHint') },
          { value: 'never', label: t('settings:privacyNever'), description: t('settings:privacyNeverHint') },
        ]}
      />
      <SettingsError words={error} />
    </SettingsSection>
  );
}
