import type { VaultState } from '../../shared/wallet';
import type { IdleLock } from '../ipc/idle-lock';
import type { RemoteWallet } from '../wallet/thread/calls';

export interface WalletPhases {
  readonly onState: (state: VaultState) => void;
  readonly onUnlocked: () => void;
  /** Everything that showed an unlocked wallet has to go. */
  readonly onLocked: () => void;
  readonly idle: IdleLock;
}

/**
 * Follows a wallet from one state to the next, and keeps the clock of the idle lock by its settings.
 * @returns ends it: what the wallet says from then on is nobody's concern
 */
export function followWallet(wallet: RemoteWallet, { onState, onUnlocked, onLocked, idle }: WalletPhases): () => void {
  let before: VaultState['kind'] | null = null;
  /** The setting the clock goes by; null while it stands still. */
  let lockAfter: number | null = null;

  /** Jobs that the person began and that have not ended. SECURITY: what begins by itself keeps no wallet open. */
  const holds = new Map<string, () => void>();
  const letGo = (job: string): void => {
    holds.get(job)?.();
    holds.delete(job);
  };

  /** SECURITY: only a new setting starts the clock anew; quiet checks change badges while nobody is there. */
  async function followSettings(): Promise<void> {
    const settings = await wallet.settings();
    if (!settings.ok || before !== 'unlocked' || settings.value.lockAfterMinutes === lockAfter) return;
    lockAfter = settings.value.lockAfterMinutes;
    idle.start(lockAfter);
  }

  const ends = [
    wallet.onState((state) => {
      const was = before;
      before = state.kind;
      onState(state);
      if (state.kind === 'unlocked' && was !== 'unlocked') {
        void followSettings();
        onUnlocked();
      }
      if (state.kind !== 'unlocked' && was === 'unlocked') {
        lockAfter = null;
        for (const job of [...holds.keys()]) letGo(job);
        idle.stop();
        onLocked();
      }
    }),
    wallet.onChanged(() => void followSettings()),
    wallet.onProgress(({ job, state, quiet }) => {
      if (quiet === true) return;
      idle.activity();
      if (state !== 'running') letGo(job);
      // What a lock stops may still have a last word to say, and nothing would let go of it.
      else if (before === 'unlocked' && !holds.has(job)) holds.set(job, idle.hold());
    }),
  ];
  return () => {
    idle.stop();
    for (const end of ends) end();
  };
}
