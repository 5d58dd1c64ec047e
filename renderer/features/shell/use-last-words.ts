import { useEffect } from 'react';
import { bridge } from '../../bridge';

/** Before the wallet locks, the field that is being written in is left, which keeps what stands in it. */
export function useLastWords(): void {
  useEffect(() => bridge.on.vaultLocking(() => void leaveAndLock()), []);
}

async function leaveAndLock(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // What is kept in two steps has begun its second when what was asked after its first is answered.
  await bridge.settings.read();
  await bridge.vault.lock();
}
