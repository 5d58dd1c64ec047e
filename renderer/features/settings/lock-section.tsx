import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/settings';
import { bridge } from '../../bridge';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import { Keepable } from '../keep/keepable';
import { SettingsError, SettingsSection } from './settings-section';
import { useSaveSettings } from './use-save';

const choices = [5, 15, 30, 60] as const;

export function LockSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const { save, error } = useSaveSettings();
  const minutes = settings.lockAfterMinutes;
  // A number set elsewhere stays what it is and is shown, though it is not among the choices.
  const offered = [...new Set([...choices, ...(minutes > 0 ? [minutes] : [])])].toSorted((a, b) => a - b);
  return (
    <SettingsSection title={t('settings:lockTitle')} text={t('settings:lockText')}>
      <Keepable>
        <Select
          label={t('settings:lockAfter')}
          value={String(minutes)}
          onChange={(value) => void save(() => ({ lockAfterMinutes: Number(value) }))}
          items={[
            ...offered.map((count) => ({ value: String(count), label: t('settings:lockMinutes', { count }) })),
            { value: '0', label: t('settings:lockNever') },
          ]}
        />
      </Keepable>
      <SettingsError words={error} />
      <div>
        <Button variant="secondary" onPress={() => void bridge.vault.lock()}>
          {t('settings:lockNow')}
        </Button>
      </div>
    </SettingsSection>
  );
}
