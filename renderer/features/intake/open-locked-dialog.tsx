import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../i18n/use-error-words';
import { Button } from '../../ui/button';
import { ButtonRow } from '../../ui/button-row';
import { Dialog } from '../../ui/dialog';
import { PassphraseField } from '../unlock/passphrase-field';
import type { LockedExport } from './result-filter';
import { importLocked } from './start-import';
import { useImportDispatch } from './use-imports';
import '../unlock/unlock.css';

interface OpenLockedDialogProps {
  readonly export: LockedExport;
  readonly onClose: () => void;
}

/** Asks for the passphrase of another wallet's export, and stays until it is the right one. */
export function OpenLockedDialog({ export: { key, wallet, count }, onClose }: OpenLockedDialogProps) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const dispatch = useImportDispatch();
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function open(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (busy || passphrase === '') return;
    setBusy(true);
    setError(null);
    const refused = await dispatch(importLocked(key, passphrase));
    setBusy(false);
    if (refused) setError(words(refused));
    else onClose();
  }
  // The passphrase is tried within seconds; what it opens can be cancelled then.
  const close = () => {
    if (!busy) onClose();
  };
  return (
    <Dialog isOpen onClose={close} title={t('intake:lockedTitle', { wallet })}>
      <form className="unlock-form" onSubmit={(event) => void open(event)} noValidate>
        <p className="locked-lead">{t('intake:lockedText', { count, wallet })}</p>
        <PassphraseField
          label={t('intake:lockedPassphrase')}
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
          cancel={
            <Button onPress={close} isDisabled={busy}>
              {t('intake:cancel')}
            </Button>
          }
          action={
            <Button variant="primary" type="submit" isPending={busy}>
              {busy ? t('intake:lockedOpening') : t('intake:lockedOpen')}
            </Button>
          }
        />
      </form>
    </Dialog>
  );
}
