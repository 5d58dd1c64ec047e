import { randomBytes } from 'node:crypto';
import type { WalletError } from '../../shared/errors';
import { makeRecoveryCode, readRecoveryCode } from '../../shared/recovery-code';
import { failure, type Result, success } from '../../shared/result';
import type { KeyChange, Proof } from '../../shared/keys';
import type { VaultState } from '../../shared/wallet';
import type { WriteRefusal } from '../vault/atomic-write';
import { changeKeys } from '../vault/change-keys';
import { putAside } from '../vault/put-aside';
import { salvageWallet, type SalvagedVault } from '../vault/salvage';
import type { Vault } from '../vault/types';
import { vaultPaths } from '../vault/paths';
import { type KeyError, takeVaultKey } from '../vault/vault-key';
import { recoverySheet } from './recovery-sheet';
import type { ExportedFile, WalletEffects } from './types';

/** What opens the wallet, and what is done when its file is damaged. */
export interface KeepSession {
  /** A new code, not in force yet: `create` or `changeKeys` make it so. */
  newRecoveryCode(): Result<string, WalletError>;
  /** Whether a code opens this wallet. Nothing is opened and nothing changes. */
  tryRecoveryCode(code: string): Promise<Result<null, WalletError>>;
  /** A page to print (`html`) or a file to save that says what the code is for. */
  recoverySheet(code: string, format: 'html' | 'pdf' | 'text'): Promise<Result<ExportedFile, WalletError>>;
  changeKeys(proof: Proof, change: KeyChange): Promise<Result<VaultState, WalletError>>;
  /** Opens what can be read of a damaged wallet, for reading alone. */
  salvage(proof: Proof): Promise<Result<VaultState, WalletError>>;
  /** Makes what could be read the wallet from now on. It is locked afterwards. */
  adoptSalvaged(): Promise<Result<VaultState, WalletError>>;
  /** Puts the files of a damaged wallet aside and leaves its place empty. Errors: `vault-exists` where it is not damaged. */
  startOver(): Promise<Result<VaultState, WalletError>>;
  /** Locks, and goes on with the wallet of another folder. */
  useFolder(folder: string): Promise<Result<VaultState, WalletError>>;
}

export interface KeepParts {
  readonly effects: WalletEffects;
  readonly folder: () => string;
  readonly setFolder: (folder: string) => void;
  readonly open: (way: () => Promise<Result<Vault, WalletError>>) => Promise<Result<VaultState, WalletError>>;
  readonly lock: () => Promise<VaultState>;
  readonly tellState: () => VaultState;
  /** The wallet that is open for reading alone; null once it is closed. */
  readonly salvaged: { now: SalvagedVault | null };
}

export function createKeeping(parts: KeepParts): KeepSession {
  const { effects, folder, salvaged } = parts;
  return {
    newRecoveryCode: () => success(makeRecoveryCode(randomBytes(28))),
    async tryRecoveryCode(code) {
      const opened = await takeVaultKey(vaultPaths(folder()), { kind: 'recovery', code }, effects.keyRing);
      if (!opened.ok) return failure(told(opened.error));
      opened.value.vaultKey.fill(0);
      return success(null);
    },
    recoverySheet(code, format) {
      const read = readRecoveryCode(code);
      return read.ok ? recoverySheet(code, format, effects) : Promise.resolve(read);
    },
    async changeKeys(proof, change) {
      // SECURITY: a wallet that is open for reading alone has a header nobody may trust enough to write another from.
      if (salvaged.now) return failure({ kind: 'read-only' });
      const changed = await changeKeys(folder(), proof, change, effects.keyRing);
      return changed.ok ? success(parts.tellState()) : failure(told(changed.error));
    },
    salvage: (proof) =>
      parts.open(async () => {
        const opened = await salvageWallet(folder(), proof, effects);
        if (!opened.ok) return opened;
        salvaged.now = opened.value;
        return success(opened.value.vault);
      }),
    async adoptSalvaged() {
      const found = salvaged.now;
      if (!found) return failure({ kind: 'locked' });
      // Taken away first: locking throws away what was not adopted.
      salvaged.now = null;
      await parts.lock();
      const adopted = await found.adopt();
      if (!adopted.ok) found.discard();
      const state = parts.tellState();
      return adopted.ok ? success(state) : adopted;
    },
    async startOver() {
      // SECURITY: nothing a page says puts a wallet aside that can be opened.
      if (parts.tellState().kind !== 'damaged') return failure({ kind: 'vault-exists' });
      const aside = await putAside(folder(), effects);
      if (!aside.ok) return aside;
      parts.setFolder(folder());
      return success(parts.tellState());
    },
    async useFolder(next) {
      await parts.lock();
      parts.setFolder(next);
      return success(parts.tellState());
    },
  };
}

/** Damage of the header is met here while the wallet is open or locked; the next unlocking keeps a copy of it. */
function told(error: KeyError | WriteRefusal): WalletError {
  return error.kind === 'damaged' ? { kind: 'vault-damaged', keptAt: '', detail: error.detail } : error;
}
