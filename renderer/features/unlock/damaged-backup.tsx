import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupContents } from '../../../shared/backup';
import { bridge } from '../../bridge';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { OpenBackupForm } from '../backup/open-backup-form';
import { endPendingRestore, restoreOnceOpen } from '../backup/pending-restore';

interface Known {
  readonly name: string;
  readonly path: string;
}

/**
 * A backup in the place of the damaged wallet. Only once its passphrase has opened it are the damaged files put aside;
 * then the screen for a new wallet comes, and the backup goes into that.
 */
export function DamagedBackup() {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [last, setLast] = useState<Known | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    void bridge.backup.chooseLast().then((answer) => answer.ok && setLast(answer.value));
  }, []);

  async function takeLast(): Promise<void> {
    const file = await bridge.backup.chooseLast();
    setError(file.ok && !file.value ? t('keep:damagedBackupGone') : null);
    if (file.ok) setName(file.value?.name ?? null);
  }
  async function choose(): Promise<void> {
    const file = await bridge.backup.choose();
    setError(file.ok ? null : words(file.error));
    if (file.ok) setName(file.value?.name ?? null);
  }
  async function opened(contents: BackupContents, passphrase: string): Promise<void> {
    setName(null);
    restoreOnceOpen(passphrase, contents);
    const begun = await bridge.vault.startOver();
    if (begun.ok) return;
    endPendingRestore();
    setError(words(begun.error));
  }
  return (
    <section className="damaged-way">
      <h2>{t('keep:damagedBackupTitle')}</h2>
      <p>{last ? t('keep:damagedBackupKnown') : t('keep:damagedBackupText')}</p>
      {last && (
        <p className="kept-path">
          <code dir="ltr">{last.path}</code>
        </p>
      )}
      <div className="damaged-buttons">
        {last && <Button onPress={() => void takeLast()}>{t('keep:damagedBackupLast')}</Button>}
        <Button variant={last ? 'quiet' : 'secondary'} onPress={() => void choose()}>
          {last ? t('keep:damagedBackupOther') : t('keep:damagedBackupChoose')}
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
            onOpened={(contents, passphrase) => void opened(contents, passphrase)}
          />
        </Dialog>
      )}
    </section>
  );
}
