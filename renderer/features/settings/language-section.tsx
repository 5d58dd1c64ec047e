import { useTranslation } from 'react-i18next';
import { languages } from '../../../shared/languages';
import type { Preferences } from '../../../shared/settings';
import { bridge } from '../../bridge';
import { speak } from '../../i18n/create-i18n';
import { Select } from '../../ui/select';
import { SettingsError, SettingsSection } from './settings-section';
import { useSavePreferences } from './use-save';

/** The language of the screens. Each is named in itself, so that who reads no other finds it. */
export function LanguageSection({ preferences }: { readonly preferences: Preferences }) {
  const { t, i18n } = useTranslation();
  const { save, error } = useSavePreferences();

  async function choose(locale: string): Promise<void> {
    if (!(await save(() => ({ locale }), null))) return;
    const about = await bridge.app.about();
    if (about.ok) await speak(i18n, about.value.locale);
  }

  return (
    <SettingsSection title={t('settings:languageTitle')} text={t('settings:languageText')}>
      <Select
        label={t('settings:languageLabel')}
        value={preferences.locale}
        onChange={(locale) => void choose(locale)}
        items={[
          { value: 'system', label: t('settings:languageSystem') },
          ...Object.entries(languages).map(([value, label]) => ({ value, label })),
        ]}
      />
      <SettingsError words={error} />
    </SettingsSection>
  );
}
