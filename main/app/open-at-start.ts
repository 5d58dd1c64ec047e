import type { RemoteWallet } from '../wallet/thread/calls';

/**
 * Opens the wallet with the system's key ring while the window is still loading, where the person let the key ring open
 * it and said nothing against it. After a lock nothing opens by itself.
 */
export async function openAtStart(wallet: Pick<RemoteWallet, 'state' | 'unlock'>): Promise<void> {
  const state = await wallet.state();
  if (state.kind !== 'locked' || !state.methods.includes('key-ring') || state.keyRing.kind !== 'available') return;
  // What stands in its way is said when the person tries for themselves.
  await wallet.unlock({ kind: 'key-ring' });
}
