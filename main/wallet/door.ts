import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { VaultState } from '../../shared/wallet';
import type { Vault } from '../vault/types';
import { createListeners } from './listeners';
import { refusalIn, refusing } from './refusing';

interface DoorParts {
  /** What is said of the wallet while it is open, and while it is not. */
  readonly openState: () => VaultState;
  readonly closedState: () => VaultState;
  /** Begins what goes on in an open wallet. */
  readonly opened: () => void;
  /** Ends it, and resolves when nothing uses the vault any more. */
  readonly leaving: () => Promise<unknown>;
  /** The vault is closed. */
  readonly closed: () => void;
}

/** Which vault is open, and the only way to it. */
export interface Door {
  readonly vault: () => Vault | null;
  readonly withVault: <T>(use: (open: Vault) => Result<T, WalletError>) => Result<T, WalletError>;
  readonly state: () => VaultState;
  readonly onState: (listener: (state: VaultState) => void) => () => void;
  /** Says the state to all who listen. */
  readonly tellState: () => VaultState;
  /** Creates or unlocks. Errors: `vault-in-use` while another attempt is under way, `locked` where a lock overtook it. */
  readonly open: (way: () => Promise<Result<Vault, WalletError>>) => Promise<Result<VaultState, WalletError>>;
  readonly lock: () => Promise<VaultState>;
  /** What was damaged is not in this place any more. */
  readonly forgetDamage: () => void;
}

export function createDoor({ openState, closedState, opened, leaving, closed }: DoorParts): Door {
  const states = createListeners<VaultState>();
  let vault: Vault | null = null;
  let damage: VaultState | null = null;
  let unlocking = false;
  let opening: Promise<unknown> = Promise.resolve();
  /** How often the wallet was told to lock. */
  let locks = 0;

  const state = (): VaultState => {
    if (unlocking) return { kind: 'unlocking' };
    return vault ? openState() : (damage ?? closedState());
  };
  const tellState = (): VaultState => {
    const now = state();
    states.tell(now);
    return now;
  };

  async function finish(
    way: () => Promise<Result<Vault, WalletError>>,
    locksBefore: number,
  ): Promise<Result<VaultState, WalletError>> {
    // A fault ends the attempt like a refusal: nobody waits before a door that is being opened for ever.
    const found = await way().catch((fault: unknown) => failure(refusalIn(fault)));
    unlocking = false;
    // SECURITY: who locks while the passphrase is still being worked on must not find the wallet open a second later.
    const overtaken = locks !== locksBefore;
    if (found.ok && overtaken) found.value.close();
    else if (found.ok) {
      vault = found.value;
      damage = null;
      opened();
    } else if (found.error.kind === 'vault-damaged') {
      damage = { kind: 'damaged', keptAt: found.error.keptAt, detail: found.error.detail };
    }
    const now = tellState();
    if (!found.ok) return failure(found.error);
    return overtaken ? failure({ kind: 'locked' }) : success(now);
  }

  return {
    vault: () => vault,
    withVault(use) {
      const open = vault;
      return open ? refusing(() => use(open)) : failure({ kind: 'locked' });
    },
    state,
    onState: states.add,
    tellState,
    async open(way) {
      if (vault) return success(state());
      // Two keys are never in play.
      if (unlocking) return failure({ kind: 'vault-in-use' });
      unlocking = true;
      tellState();
      const attempt = finish(way, locks);
      opening = attempt.catch(() => undefined);
      return attempt;
    },
    async lock() {
      // The vault is taken away first, so that nothing that starts while the jobs stop can use it.
      const closing = vault;
      vault = null;
      locks += 1;
      await Promise.all([leaving(), opening]);
      closing?.close();
      closed();
      return tellState();
    },
    forgetDamage: () => {
      damage = null;
    },
  };
}
