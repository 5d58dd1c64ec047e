import type { Refusal } from '../../shared/refusals';
import type { RemoteWallet } from '../wallet/thread/calls';
import type { WaitingFiles } from './waiting-files';

interface Taking {
  readonly wallet: Pick<RemoteWallet, 'lastState' | 'importPaths'>;
  readonly files: Pick<WaitingFiles, 'keep'>;
  readonly refused: (refusal: Refusal) => void;
}

/** Puts files that the desktop asked Lapel to open into the open wallet; says whether there is one to take them. */
export function takingFiles({ wallet, files, refused }: Taking): (paths: readonly string[]) => boolean {
  async function take(paths: readonly string[]): Promise<void> {
    const begun = await wallet.importPaths(paths);
    if (begun.ok) return;
    // A lock came in between: they wait for the next time the wallet is open.
    if (begun.error.kind === 'locked') files.keep(paths);
    else refused({ what: 'files', error: begun.error });
  }
  return (paths) => {
    if (wallet.lastState()?.kind !== 'unlocked') return false;
    void take(paths);
    return true;
  };
}
