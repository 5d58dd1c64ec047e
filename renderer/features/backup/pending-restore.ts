/**
 * The passphrase of a backup that waits for the wallet it shall go into: chosen on the welcome screen, used as soon as
 * the wallet is there. SECURITY: it is forgotten once the restore has begun, and gone with the page.
 */
let waiting: string | null = null;

export function restoreOnceOpen(passphrase: string): void {
  waiting = passphrase;
}

export function pendingRestore(): string | null {
  return waiting;
}

export function endPendingRestore(): void {
  waiting = null;
}
