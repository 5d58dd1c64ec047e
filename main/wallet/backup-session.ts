import type { BackupContents, BackupMade, BackupPlan, BackupStatus, RestoreOutcome } from '../../shared/backup';
import type { WalletError } from '../../shared/errors';
import type { Result } from '../../shared/result';

/** Backups of a wallet. One at a time; calls on a locked wallet answer `locked`, but for `peekBackup`. */
export interface BackupSession {
  backupStatus(): Result<BackupStatus, WalletError>;
  /**
   * Writes a backup and reads it back; resolves when it is done, and `backupStatus().running` tells how far it is.
   * @param passphrase null for the one that was chosen before; `remember` keeps its key for the next time
   */
  backUp(
    path: string,
    by: { readonly passphrase: string | null; readonly remember: boolean },
  ): Promise<Result<BackupMade, WalletError>>;
  setBackupPassphrase(passphrase: string): Promise<Result<null, WalletError>>;
  /** Null ends automatic backups; files that are there stay. */
  planBackups(plan: BackupPlan | null): Result<null, WalletError>;
  /** Opens a backup far enough to say what is in it. */
  peekBackup(path: string, passphrase: string): Promise<Result<BackupContents, WalletError>>;
  /** Puts a backup back, all of it or nothing. */
  restoreBackup(path: string, passphrase: string): Promise<Result<RestoreOutcome, WalletError>>;
  cancelBackup(): Result<null, WalletError>;
  dismissBackupReminder(): Result<null, WalletError>;
}
