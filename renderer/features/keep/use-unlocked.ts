import { useEffect, useState } from 'react';
import type { VaultState } from '../../../shared/wallet';
import { bridge } from '../../bridge';

export type UnlockedState = Extract<VaultState, { kind: 'unlocked' }>;

/** What is known of the open wallet, told anew with each change of it. */
export function useUnlocked(): UnlockedState | null {
  const [state, setState] = useState<VaultState | null>(null);
  useEffect(() => {
    void bridge.vault.state().then((answer) => answer.ok && setState(answer.value));
    return bridge.on.vaultState(setState);
  }, []);
  return state?.kind === 'unlocked' ? state : null;
}
