import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WalletPlaceView } from '../../shared/contract';
import type { WalletError } from '../../shared/errors';
import type { Profile, Profiles } from '../../shared/profiles';
import { failure, type Result, success } from '../../shared/result';
import { isTyped } from '../../shared/typed-word';
import type { ProfileStore } from '../electron/profile-store';
import { createTurns } from '../electron/turns';
import { isFilled } from '../electron/wallet-trash';
import type { WalletHouse } from '../ipc/profiles';
import { takeLock } from '../vault/lock-file';
import { copyWallet, eraseWallet, syncServiceOf, walletBytes } from '../vault/move-wallet';
import { vaultPaths } from '../vault/paths';
import type { RemoteWallet } from '../wallet/thread/calls';

export interface HouseParts {
  readonly profiles: ProfileStore;
  readonly wallet: Pick<RemoteWallet, 'useFolder'>;
  readonly chooseFolder: () => Promise<string | null>;
  readonly showFolder: (folder: string) => void;
  readonly changed: (profiles: Profiles) => void;
  /** What a wallet without a name is called. */
  readonly unnamed: () => string;
  /** Takes away what is kept beside the wallets, once the last one is erased. */
  readonly eraseTraces: () => Promise<void>;
}

/**
 * Goes from one wallet to another. Whatever is done to a wallet's files is done while it is closed, and one thing after
 * another: a wallet takes its time to close, and who chooses another one meanwhile must not have that one moved or erased.
 */
export function createHouse(parts: HouseParts): WalletHouse {
  const { profiles, wallet, chooseFolder, showFolder, changed } = parts;
  const turns = createTurns(1);
  type Done = Result<unknown, WalletError>;
  const told = async (done: Done | Promise<Done>): Promise<Result<Profiles, WalletError>> => {
    const ended = await done;
    if (!ended.ok) return ended;
    const now = profiles.read();
    changed(now);
    return success(now);
  };
  /** Opens the window's page on whatever is the present wallet now. */
  const goOn = () => wallet.useFolder(profiles.folder());
  const nameOf = ({ name }: Profile): string => (name.trim() === '' ? parts.unnamed() : name);
  const place = (): WalletPlaceView => {
    const folder = profiles.folder();
    const own = folder === profiles.ownFolder();
    return { folder, bytes: walletBytes(folder), own, synced: syncServiceOf(folder) };
  };

  async function moveTo(chosen: string): Promise<Result<WalletPlaceView, WalletError>> {
    const from = profiles.folder();
    if (chosen === from) return success(place());
    // Said while the page that asked is still there: closing the wallet takes it away.
    if (isFilled(chosen)) return failure({ kind: 'folder-not-empty', path: chosen });
    await goOn();
    if (!existsSync(join(from, 'vault.json'))) return failure({ kind: 'vault-absent' });
    // A large wallet takes a while to copy, and what is written into it meanwhile would be in no copy.
    const lock = takeLock(vaultPaths(from).lock);
    if (!lock) return failure({ kind: 'vault-in-use' });
    try {
      const copied = await copyWallet(from, chosen);
      if (!copied.ok) return copied;
      profiles.moved(chosen);
      await goOn();
      eraseWallet(from);
      return success(place());
    } finally {
      lock.release();
    }
  }

  return {
    read: () => profiles.read(),
    change: (id, look) => told(profiles.change(id, look)),
    create: (look) =>
      turns.take(async () => {
        const made = profiles.create(look);
        if (!made.ok) return made;
        profiles.use(made.value);
        return told(goOn());
      }),
    use: (id) =>
      turns.take(() => {
        const used = profiles.use(id);
        return told(used.ok ? goOn() : used);
      }),
    delete: (id, typed) =>
      turns.take(async () => {
        const profile = profiles.read().profiles.find((one) => one.id === id);
        if (!profile) return failure({ kind: 'profile-absent' });
        if (!isTyped(typed, nameOf(profile))) return failure({ kind: 'name-not-typed' });
        const present = profiles.read().current === id;
        // Closed first: nothing may write into a folder that moves.
        if (present) await goOn();
        const deleted = await profiles.delete(id);
        if (present && deleted.ok) await goOn();
        return told(deleted);
      }),
    restore: (id) => turns.take(() => told(profiles.restore(id))),
    place: () => Promise.resolve(success(place())),
    showFolder: () => showFolder(profiles.folder()),
    async move() {
      const chosen = await chooseFolder();
      return chosen === null ? success(null) : turns.take(() => moveTo(chosen));
    },
    erase: (typed) =>
      turns.take(async () => {
        const { current, profiles: all } = profiles.read();
        const present = all.find(({ id }) => id === current);
        // SECURITY: there is no way back from this, so that no page alone can do it.
        if (!present || !isTyped(typed, nameOf(present))) return failure({ kind: 'name-not-typed' });
        await goOn();
        eraseWallet(profiles.folder());
        const nothingLeft = profiles.forget();
        if (nothingLeft) await parts.eraseTraces();
        await goOn();
        changed(profiles.read());
        return success(null);
      }),
    lastBackup() {
      const path = profiles.backup();
      return path !== null && existsSync(path) ? path : null;
    },
    rememberBackup: (path) => profiles.rememberBackup(path),
  };
}
