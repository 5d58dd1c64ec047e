import { useTranslation } from 'react-i18next';
import type { BackupContents } from '../../../shared/backup';
import { bridge } from '../../bridge';
import { PassphraseForm } from '../unlock/passphrase-form';

interface OpenBackupFormProps {
  readonly name: string;
  readonly onOpened: (contents: BackupContents, passphrase: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the passphrase of the backup that was chosen, and opens it far enough to say what is in it. */
export function OpenBackupForm({ name, onOpened, onCancel }: OpenBackupFormProps) {
  const { t } = useTranslation();
  return (
    <PassphraseForm
      lead={
        <p className="backup-file" dir="auto">
          {t('backup:restoreFile', { name })}
        </p>
      }
      label={t('backup:restorePassphrase')}
      words={{ open: t('backup:open'), opening: t('backup:opening'), cancel: t('backup:cancel') }}
      tryIt={(passphrase) => bridge.backup.peek(passphrase)}
      onOpened={onOpened}
      onCancel={onCancel}
    />
  );
}
