import { useTranslation } from 'react-i18next';
import type { BackupStatus } from '../../../shared/backup';
import type { WalletError } from '../../../shared/errors';
import { type Result, success } from '../../../shared/result';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import { OlderKeptNote } from './older-kept-note';

interface AutomaticBackupsProps {
  readonly status: BackupStatus;
  readonly ask: <T>(
    asked: Promise<Result<T | null, WalletError>>,
    said: (value: T) => string | null,
  ) => Promise<boolean>;
  readonly onStart: () => void;
}

export const keepUsual = { daily: 7, weekly: 4 } as const;
const choices = [
  { value: '3-0', key: 'backup:keepFew' },
  { value: '7-4', key: 'backup:keepUsual' },
  { value: '30-12', key: 'backup:keepMany' },
] as const;

/** An answer that is there: what `ask` takes null for is a change of mind. */
async function stopped(): Promise<Result<true, WalletError>> {
  const done = await bridge.backup.stopAutomatic();
  return done.ok ? success(true) : done;
}

/** Whether backups are made by themselves, where, and how many stay. */
export function AutomaticBackups({ status: { plan, problem, olderKept }, ask, onStart }: AutomaticBackupsProps) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const stop = () => void ask(stopped(), () => t('backup:automaticStopped'));
  const keep = (value: string, folder: 'same' | 'choose') => {
    const [daily = 7, weekly = 4] = value.split('-').map(Number);
    void ask(bridge.backup.automatic({ daily, weekly }, folder), () => null);
  };
  const kept = plan ? `${plan.daily}-${plan.weekly}` : '';
  return (
    <>
      <RadioGroup
        label={t('backup:automatic')}
        value={plan ? 'on' : 'off'}
        onChange={(value) => (value === 'on' ? onStart() : stop())}
        items={[
          { value: 'off', label: t('backup:automaticOff'), description: t('backup:automaticOffText') },
          { value: 'on', label: t('backup:automaticOn'), description: t('backup:automaticOnText') },
        ]}
      />
      {plan && (
        <div className="backup-plan">
          <div>
            <div className="kept-label">{t('backup:folder')}</div>
            <p className="backup-path">
              <code dir="ltr">{plan.folder}</code>
            </p>
            <Button variant="quiet" onPress={() => keep(kept, 'choose')}>
              {t('backup:changeFolder')}
            </Button>
          </div>
          <Select
            label={t('backup:keep')}
            value={kept}
            onChange={(value) => keep(value, 'same')}
            items={choices.map(({ value, key }) => ({ value, label: t(key) }))}
          />
          {problem && (
            <p className="settings-error" role="alert">
              {t('backup:problem', { reason: words(problem) })}
            </p>
          )}
          {olderKept && <OlderKeptNote kept={olderKept} />}
        </div>
      )}
    </>
  );
}
