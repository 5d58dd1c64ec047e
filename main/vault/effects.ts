import type { WalletError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import type { KeyRing } from '../../shared/wallet';

/** The operating system's key ring. `protect` and `reveal` are each other's inverse for this user on this machine. */
export interface KeyRingEffect {
  state(): KeyRing;
  protect(bytes: Uint8Array): Result<Uint8Array, WalletError>;
  reveal(bytes: Uint8Array): Result<Uint8Array, WalletError>;
}

/** What the vault needs of the world beside the wallet folder. */
export interface VaultEffects {
  readonly keyRing: KeyRingEffect;
  readonly now: () => Date;
}
