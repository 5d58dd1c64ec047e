import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failure, success } from '../../../shared/result';
import { Dialog } from '../../ui/dialog';
import { PassphraseForm } from '../unlock/passphrase-form';
import type { LockedExport } from './result-filter';
import { importLocked } from './start-import';
import { useImportDispatch } from './use-imports';

interface OpenLockedDialogProps {
  readonly export: LockedExport;
  readonly onClose: () => void;
}

/** Asks for the passphrase of another wallet's export, and stays until it is the right one. */
export function OpenLockedDialog({ export: { key, wallet, count }, onClose }: OpenLockedDialogProps) {
  const { t } = useTranslation();
  const dispatch = useImportDispatch();
  const [busy, setBusy] = useState(false);
  // The passphrase is tried within seconds; what it opens can be cancelled then.
  const close = () => {
    if (!busy) onClose();
  };
  return (
    <Dialog isOpen onClose={close} title={t('intake:lockedTitle', { wallet })}>
      <PassphraseForm
        lead={<p className="locked-lead">{t('intake:lockedText', { count, wallet })}</p>}
        label={t('intake:lockedPassphrase')}
        words={{ open: t('intake:lockedOpen'), opening: t('intake:lockedOpening'), cancel: t('intake:cancel') }}
        tryIt={async (passphrase) => {
          const refused = await dispatch(importLocked(key, passphrase));
          if (refused) return failure(refused);
          // Its line has given way to what was in it, and may have taken the form along.
          onClose();
          return success(null);
        }}
        onBusy={setBusy}
        onCancel={close}
      />
    </Dialog>
  );
}
