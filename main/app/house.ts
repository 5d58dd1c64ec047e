import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WalletPlaceView } from '../../shared/contract';
import type { WalletError } from '../../shared/errors';
import type { Profile, Profiles } from '../../shared/profiles';
import { failure, type Result, success } from '../../shared/result';
import { isTyped } from '../../shared/typed-word';
import type { ProfileStore } from '../electron/profile-store';
import type { WalletHouse } from '../ipc/profiles';
import { copyWallet, eraseWallet, syncServiceOf, walletBytes } from '../vault/move-wallet';
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

/** Goes from one wallet to another. Whatever is done to a wallet's files is done while it is closed. */
export function createHouse(parts: HouseParts): WalletHouse {
  const { profiles, wallet, chooseFolder, showFolder, changed } = parts;
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

  return {
    read: () => profiles.read(),
    change: (id, look) => told(profiles.change(id, look)),
    async create(look) {
      const made = profiles.create(look);
      if (!made.ok) return made;
      profiles.use(made.value);
      return told(goOn());
    },
    async use(id) {
      const used = profiles.use(id);
      return told(used.ok ? goOn() : used);
    },
    async delete(id, typed) {
      const profile = profiles.read().profiles.find((one) => one.id === id);
      if (!profile) return failure({ kind: 'profile-absent' });
      if (!isTyped(typed, nameOf(profile))) return failure({ kind: 'name-not-typed' });
      const present = profiles.read().current === id;
      // Closed first: nothing may write into a folder that moves.
      if (present) await goOn();
      const deleted = await profiles.delete(id);
      if (present && deleted.ok) await goOn();
      return told(deleted);
    },
    restore: (id) => told(profiles.restore(id)),
    place: () => Promise.resolve(success(place())),
    showFolder: () => showFolder(profiles.folder()),
    async move() {
      const chosen = await chooseFolder();
      if (chosen === null) return success(null);
      const from = profiles.folder();
      if (chosen === from) return success(place());
      await goOn();
      if (!existsSync(join(from, 'vault.json'))) return failure({ kind: 'vault-absent' });
      const copied = await copyWallet(from, chosen);
      if (!copied.ok) return copied;
      profiles.moved(chosen);
      await goOn();
      eraseWallet(from);
      return success(place());
    },
    async erase(typed) {
      const { current, profiles: all } = profiles.read();
      const present = all.find(({ id }) => id === current);
      // SECURITY: there is no way back from this, so that no page alone can do it.
      if (!present || !isTyped(typed, nameOf(present))) return failure({ kind: 'name-not-typed' });
      await goOn();
      const folder = profiles.folder();
      eraseWallet(folder);
      const nothingLeft = profiles.forget();
      if (nothingLeft) await parts.eraseTraces();
      await goOn();
      changed(profiles.read());
      return success(null);
    },
    lastBackup() {
      const path = profiles.backup();
      return path !== null && existsSync(path) ? path : null;
    },
    rememberBackup: (path) => profiles.rememberBackup(path),
  };
}
