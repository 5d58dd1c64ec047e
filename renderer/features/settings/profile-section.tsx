import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/settings';
import { TextField } from '../../ui/text-field';
import { SettingsSection } from './settings-section';
import { useSaveSettings } from './use-save';

/** The name is saved when the field is left or Enter is pressed, and not with every key. */
export function ProfileSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const { save, error } = useSaveSettings();
  const [name, setName] = useState(settings.profileName);

  function keep(): void {
    const profileName = name.trim();
    if (profileName !== settings.profileName) void save({ ...settings, profileName });
  }

  return (
    <SettingsSection title={t('settings:profileTitle')} text={t('settings:profileText')} isKept>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField
          label={t('settings:name')}
          placeholder={t('settings:namePlaceholder')}
          value={name}
          onChange={setName}
          onBlur={keep}
          maxLength={200}
          error={error}
        />
      </form>
    </SettingsSection>
  );
}
