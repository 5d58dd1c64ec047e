import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/settings';
import { RadioGroup } from '../../ui/radio-group';
import { SettingsError, SettingsSection } from '../settings/settings-section';
import { useSaveSettings } from '../settings/use-save';
import { useNoticeShelf } from './use-notice-shelf';

const choices = {
  off: { system: false, names: false },
  plain: { system: true, names: false },
  names: { system: true, names: true },
} as const;

/** Whether the system shows notices, and whether it names badges where others can read them. */
export function NoticesSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const { save, error } = useSaveSettings();
  const { shelf } = useNoticeShelf();
  const { system = false, names = false } = settings.notices ?? {};
  return (
    <SettingsSection title={t('notices:settingsTitle')} text={t('notices:settingsText')} isKept>
      {shelf?.shows === false ? (
        <p>{t('notices:settingsNotHere')}</p>
      ) : (
        <RadioGroup
          label={t('notices:settingsLabel')}
          value={system ? (names ? 'names' : 'plain') : 'off'}
          onChange={(choice) => void save(() => ({ notices: choices[choice as keyof typeof choices] }))}
          items={[
            { value: 'off', label: t('notices:settingsOff') },
            { value: 'plain', label: t('notices:settingsPlain'), description: t('notices:settingsPlainHint') },
            { value: 'names', label: t('notices:settingsNames'), description: t('notices:settingsNamesHint') },
          ]}
        />
      )}
      <SettingsError words={error} />
    </SettingsSection>
  );
}
