import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/settings';
import { TextField } from '../../ui/text-field';
import { useLeaving } from '../../ui/use-leaving';
import { SettingsSection } from './settings-section';
import { useSaveSettings } from './use-save';

/** The name is saved when the field is left or Enter is pressed, and not with every key. */
export function ProfileSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const { save, error } = useSaveSettings();
  /** What was typed and is not kept yet; null while the field says what the wallet does. */
  const [typed, setTyped] = useState<string | null>(null);

  async function keep(): Promise<void> {
    if (typed === null) return;
    const profileName = typed.trim();
    const kept = profileName === settings.profileName || (await save(() => ({ profileName })));
    if (kept) setTyped((now) => (now === typed ? null : now));
  }

  useLeaving(() => void keep());

  return (
    <SettingsSection title={t('settings:profileTitle')} text={t('settings:profileText')} isKept>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextField
          label={t('settings:name')}
          placeholder={t('settings:namePlaceholder')}
          value={typed ?? settings.profileName}
          onChange={setTyped}
          onBlur={() => void keep()}
          maxLength={200}
          error={error}
        />
      </form>
    </SettingsSection>
  );
}
