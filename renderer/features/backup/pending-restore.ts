import type { BackupContents } from '../../../shared/backup';

/**
 * The passphrase of a backup that waits for the wallet it shall go into: chosen on the welcome screen, used as soon as
 * the wallet is there. SECURITY: it is forgotten once the restore has begun, and gone with the page.
 */
let waiting: { readonly passphrase: string; readonly contents: BackupContents } | null = null;

export function restoreOnceOpen(passphrase: string, contents: BackupContents): void {
  waiting = { passphrase, contents };
}

export function pendingRestore(): string | null {
  return waiting?.passphrase ?? null;
}

/** What is in the backup that waits; null where none does. */
export function pendingContents(): BackupContents | null {
  return waiting?.contents ?? null;
}

export function endPendingRestore(): void {
  waiting = null;
}
