import { powerMonitor } from 'electron';

/** Calls `lock` when the computer sleeps or its screen is locked, as far as the system tells. */
export function lockOnSuspend(lock: () => void): void {
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('shutdown', lock);
}
