import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupContents } from '../../../shared/backup';
import { Button } from '../../ui/button';
import { Refusal } from '../unlock/refusal';
import { endPendingRestore, pendingContents, restoreOnceOpen } from './pending-restore';
import { Contents } from './restore-dialog';
import { useChosenBackup } from './use-chosen-backup';
import './backup.css';

interface WelcomeBackup {
  /** What was chosen, to be told before anything else is asked; null while nothing is. */
  readonly chosen: ReactNode;
  /** The way to choose one; null once one is chosen. */
  readonly choose: ReactNode;
}

/** On the welcome screen: a backup that goes into the wallet as soon as that is made. */
export function useWelcomeBackup(): WelcomeBackup {
  const { t } = useTranslation();
  const [contents, setContents] = useState<BackupContents | null>(pendingContents);
  const chosen = useChosenBackup((opened, passphrase) => {
    restoreOnceOpen(passphrase, opened);
    setContents(opened);
    return null;
  });

  function forget(): void {
    endPendingRestore();
    setContents(null);
  }
  if (contents) {
    return {
      choose: null,
      chosen: (
        <section className="backup-chosen" aria-label={t('backup:welcomeTitle')}>
          <h3>{t('backup:welcomeTitle')}</h3>
          <Contents contents={contents} />
          <p>{t('backup:welcomeText')}</p>
          <Button variant="quiet" onPress={forget}>
            {t('backup:welcomeForget')}
          </Button>
        </section>
      ),
    };
  }
  return {
    chosen: chosen.dialog,
    choose: (
      <>
        <Button variant="quiet" onPress={() => void chosen.choose()}>
          {t('backup:haveBackup')}
        </Button>
        <Refusal words={chosen.error} />
      </>
    ),
  };
}
