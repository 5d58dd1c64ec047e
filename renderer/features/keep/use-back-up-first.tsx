import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { useToast } from '../../ui/toasts';
import { NewPassphraseDialog } from '../backup/new-passphrase-dialog';
import { useBackupStatus } from '../backup/use-backup';

type Make = Parameters<typeof bridge.backup.make>[0];

/** A backup before something that takes the wallet away: asks for a passphrase where none is kept, and for a place. */
export function useBackUpFirst(): { readonly begin: () => void; readonly dialog: ReactNode } {
  const { t } = useTranslation();
  const words = useErrorWords();
  const toast = useToast();
  const { status, again } = useBackupStatus();
  const [asking, setAsking] = useState(false);

  async function make(by: Make): Promise<void> {
    setAsking(false);
    const made = await bridge.backup.make(by);
    again();
    if (!made.ok) toast.show({ message: words(made.error) });
    else if (made.value) toast.show({ message: t('backup:made', { count: made.value.records }) });
  }
  return {
    begin: () => (status?.hasPassphrase ? void make({ kind: 'kept' }) : setAsking(true)),
    dialog: asking && (
      <NewPassphraseDialog
        onClose={() => setAsking(false)}
        onChosen={(passphrase) => void make({ kind: 'new', passphrase })}
      />
    ),
  };
}
