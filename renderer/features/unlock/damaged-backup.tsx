import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { Button } from '../../ui/button';
import { endPendingRestore, restoreOnceOpen } from '../backup/pending-restore';
import { useChosenBackup } from '../backup/use-chosen-backup';
import { Refusal } from './refusal';

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
  const [last, setLast] = useState<Known | null>(null);
  const chosen = useChosenBackup(async (contents, passphrase) => {
    restoreOnceOpen(passphrase, contents);
    const begun = await bridge.vault.startOver();
    if (begun.ok) return null;
    endPendingRestore();
    return begun.error;
  });
  useEffect(() => {
    void bridge.backup.chooseLast().then((answer) => answer.ok && setLast(answer.value));
  }, []);

  const takeLast = () => chosen.take(bridge.backup.chooseLast(), t('keep:damagedBackupGone'));
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
        <Button variant={last ? 'quiet' : 'secondary'} onPress={() => void chosen.choose()}>
          {last ? t('keep:damagedBackupOther') : t('keep:damagedBackupChoose')}
        </Button>
      </div>
      <Refusal words={chosen.error} />
      {chosen.dialog}
    </section>
  );
}
