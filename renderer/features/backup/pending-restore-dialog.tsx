import { useState } from 'react';
import { takePendingRestore } from './pending-restore';
import { RestoreDialog } from './restore-dialog';

/** Puts back the backup that was chosen before there was a wallet. */
export function PendingRestoreDialog() {
  const [passphrase, setPassphrase] = useState(takePendingRestore);
  return passphrase === null ? null : <RestoreDialog from={{ passphrase }} onClose={() => setPassphrase(null)} />;
}
