import { useState } from 'react';
import { endPendingRestore, pendingRestore } from './pending-restore';
import { RestoreDialog } from './restore-dialog';

/** Puts back the backup that was chosen before there was a wallet. */
export function PendingRestoreDialog() {
  const [passphrase, setPassphrase] = useState(pendingRestore);
  if (passphrase === null) return null;
  return <RestoreDialog from={{ passphrase }} onBegun={endPendingRestore} onClose={() => setPassphrase(null)} />;
}
