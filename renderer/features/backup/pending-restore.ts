/**
 * The passphrase of a backup that waits for the wallet it shall go into: chosen on the welcome screen, used as soon as
 * the wallet is there. SECURITY: it is taken once, and gone with the page.
 */
let waiting: string | null = null;

export function restoreOnceOpen(passphrase: string | null): void {
  waiting = passphrase;
}

export function takePendingRestore(): string | null {
  const passphrase = waiting;
  waiting = null;
  return passphrase;
}
