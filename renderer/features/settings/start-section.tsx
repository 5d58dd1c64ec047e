import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../../shared/settings';
import { RadioGroup } from '../../ui/radio-group';
import { useUnlocked } from '../keep/use-unlocked';
import { SettingsError, SettingsSection } from './settings-section';
import { useSavePreferences } from './use-save';

/** Whether a wallet that the key ring opens waits for a click when Lapel starts. */
export function StartSection({ preferences }: { readonly preferences: Preferences }) {
  const { t } = useTranslation();
  const { save, error } = useSavePreferences();
  const state = useUnlocked();
  if (!state?.methods.includes('key-ring')) return null;
  return (
    <SettingsSection title={t('settings:startTitle')} text={t('settings:startText')}>
      <RadioGroup
        label={t('settings:startLabel')}
        value={preferences.openAtStart ? 'open' : 'wait'}
        onChange={(choice) => void save(() => ({ openAtStart: choice === 'open' }))}
        items={[
          { value: 'open', label: t('settings:startOpen') },
          { value: 'wait', label: t('settings:startWait') },
        ]}
      />
      <SettingsError words={error} />
    </SettingsSection>
  );
}
