import type { RemoteWallet } from '../wallet/thread/calls';

/** A key ring that asks the person first takes its time, and they should see meanwhile what it is that asks. */
const patience = 1500;

/**
 * Opens the wallet with the system's key ring while the window is still loading, where the person let the key ring open
 * it and said nothing against it. After a lock nothing opens by itself.
 * @returns settled when it is open, or cannot be opened so, or takes too long to wait for
 */
export function openAtStart(wallet: Pick<RemoteWallet, 'state' | 'unlock'>): Promise<void> {
  const late = new Promise<void>((settle) => setTimeout(settle, patience));
  return Promise.race([open(wallet), late]);
}

async function open(wallet: Pick<RemoteWallet, 'state' | 'unlock'>): Promise<void> {
  const state = await wallet.state();
  if (state.kind !== 'locked' || !state.methods.includes('key-ring') || state.keyRing.kind !== 'available') return;
  // What stands in its way is said when the person tries for themselves.
  await wallet.unlock({ kind: 'key-ring' });
}
