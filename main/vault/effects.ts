import type { WalletError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import type { KeyRing } from '../../shared/wallet';

type Answer = Result<Uint8Array, WalletError>;

/**
 * The operating system's key ring. `protect` and `reveal` are each other's inverse for this user on this machine; they
 * may answer later, because the key ring is asked by the main process and the vault need not be in it.
 * `basic_text` is never `available`.
 */
export interface KeyRingEffect {
  state(): KeyRing;
  protect(bytes: Uint8Array): Answer | Promise<Answer>;
  reveal(bytes: Uint8Array): Answer | Promise<Answer>;
}

/** What the vault needs of the world beside the wallet folder. */
export interface VaultEffects {
  readonly keyRing: KeyRingEffect;
  readonly now: () => Date;
  /** Threads of this process that held the wallet and died without closing it. */
  readonly endedThreads?: readonly number[];
}
