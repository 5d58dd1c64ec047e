import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupContents } from '../../../shared/backup';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { PassphraseField } from '../unlock/passphrase-field';

interface OpenBackupFormProps {
  readonly name: string;
  readonly onOpened: (contents: BackupContents, passphrase: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the passphrase of the backup that was chosen, and opens it far enough to say what is in it. */
export function OpenBackupForm({ name, onOpened, onCancel }: OpenBackupFormProps) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function open(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (busy || passphrase === '') return;
    setBusy(true);
    setError(null);
    const contents = await bridge.backup.peek(passphrase);
    setBusy(false);
    if (contents.ok) onOpened(contents.value, passphrase);
    else setError(words(contents.error));
  }

  return (
    <form className="unlock-form" onSubmit={(event) => void open(event)} noValidate>
      <p className="backup-file" dir="auto">
        {t('backup:restoreFile', { name })}
      </p>
      <PassphraseField
        label={t('backup:restorePassphrase')}
        purpose="current-password"
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed);
          setError(null);
        }}
        error={error}
        autoFocus
      />
      <ButtonRow
        cancel={<Button onPress={onCancel}>{t('backup:cancel')}</Button>}
        action={
          <Button variant="primary" type="submit" isPending={busy}>
            {busy ? t('backup:opening') : t('backup:open')}
          </Button>
        }
      />
    </form>
  );
}
