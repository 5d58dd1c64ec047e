import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { Dialog } from '../../ui/dialog';
import { NewPassphrase } from '../unlock/new-passphrase';
import { useNewPassphrase } from '../unlock/use-new-passphrase';
import '../unlock/unlock.css';

interface NewPassphraseDialogProps {
  readonly onClose: () => void;
  readonly onChosen: (passphrase: string) => void;
}

/** Asks for the passphrase of the backups, twice, and says what hangs on it. */
export function NewPassphraseDialog({ onClose, onChosen }: NewPassphraseDialogProps) {
  const { t } = useTranslation();
  const chosen = useNewPassphrase();

  function choose(event: SubmitEvent): void {
    event.preventDefault();
    if (chosen.isFine()) onChosen(chosen.passphrase);
  }

  return (
    <Dialog isOpen onClose={onClose} title={t('backup:dialogTitle')}>
      <form className="unlock-form" onSubmit={choose} noValidate>
        <p className="backup-lead">{t('backup:dialogText')}</p>
        <NewPassphrase
          {...chosen.fields}
          labels={[t('backup:newPassphrase'), t('backup:repeatPassphrase')]}
          autoFocus
        />
        <p className="backup-lead">{t('backup:dialogRemember')}</p>
        <ButtonRow
          cancel={<Button onPress={onClose}>{t('backup:cancel')}</Button>}
          action={
            <Button variant="primary" type="submit">
              {t('backup:continue')}
            </Button>
          }
        />
      </form>
    </Dialog>
  );
}
