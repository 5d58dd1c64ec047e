import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupContents } from '../../../shared/backup';
import type { WalletError } from '../../../shared/errors';
import type { Result } from '../../../shared/result';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Dialog } from '../../ui/dialog';
import { OpenBackupForm } from './open-backup-form';

type Chosen = Result<{ readonly name: string } | null, WalletError>;

interface ChosenBackup {
  /** Lets the person choose a file. */
  readonly choose: () => Promise<void>;
  /** Takes a file that is known already; `gone` is said where it is not there. */
  readonly take: (known: Promise<Chosen>, gone: string) => Promise<void>;
  readonly error: string | null;
  /** Asks for the passphrase while a file is chosen. */
  readonly dialog: ReactNode;
}

/**
 * A backup that is chosen and opened while no wallet is open.
 * @param onOpened goes on with it, and answers why that was refused
 */
export function useChosenBackup(
  onOpened: (contents: BackupContents, passphrase: string) => Promise<WalletError | null> | null,
): ChosenBackup {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [name, setName] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const close = (): void => setName(null);

  async function take(asked: Promise<Chosen>, gone: string | null): Promise<void> {
    const file = await asked;
    if (!file.ok) {
      setError(words(file.error));
      return;
    }
    setError(file.value === null ? gone : null);
    setName(file.value?.name ?? null);
  }
  async function goOn(contents: BackupContents, passphrase: string): Promise<void> {
    close();
    const refused = await onOpened(contents, passphrase);
    setError(refused && words(refused));
  }
  return {
    choose: () => take(bridge.backup.choose(), null),
    take,
    error,
    dialog: name !== null && (
      <Dialog isOpen onClose={close} title={t('backup:restoreTitle')}>
        <OpenBackupForm
          name={name}
          onCancel={close}
          onOpened={(contents, passphrase) => void goOn(contents, passphrase)}
        />
      </Dialog>
    ),
  };
}
