import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupContents } from '../../../shared/backup';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { OpenBackupForm } from './open-backup-form';
import { endPendingRestore, pendingContents, restoreOnceOpen } from './pending-restore';
import { Contents } from './restore-dialog';
import './backup.css';

/** On the welcome screen: a backup that goes into the wallet as soon as that is made. */
export function WelcomeBackup() {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [name, setName] = useState<string | null>(null);
  const [contents, setContents] = useState<BackupContents | null>(pendingContents);
  const [error, setError] = useState<string | null>(null);

  async function choose(): Promise<void> {
    const file = await bridge.backup.choose();
    setError(file.ok ? null : words(file.error));
    if (file.ok) setName(file.value?.name ?? null);
  }
  function forget(): void {
    endPendingRestore();
    setContents(null);
  }
  if (contents) {
    return (
      <section className="backup-chosen" aria-label={t('backup:welcomeTitle')}>
        <h3>{t('backup:welcomeTitle')}</h3>
        <Contents contents={contents} />
        <p>{t('backup:welcomeText')}</p>
        <Button variant="quiet" onPress={forget}>
          {t('backup:welcomeForget')}
        </Button>
      </section>
    );
  }
  return (
    <>
      <div>
        <Button variant="quiet" onPress={() => void choose()}>
          {t('backup:haveBackup')}
        </Button>
      </div>
      {error !== null && (
        <p className="unlock-refusal" role="alert">
          {error}
        </p>
      )}
      {name !== null && (
        <Dialog isOpen onClose={() => setName(null)} title={t('backup:restoreTitle')}>
          <OpenBackupForm
            name={name}
            onCancel={() => setName(null)}
            onOpened={(opened, passphrase) => {
              restoreOnceOpen(passphrase, opened);
              setContents(opened);
              setName(null);
            }}
          />
        </Dialog>
      )}
    </>
  );
}
