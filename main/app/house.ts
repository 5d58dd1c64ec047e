import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WalletPlaceView } from '../../shared/contract';
import type { WalletError } from '../../shared/errors';
import type { Profiles } from '../../shared/profiles';
import { failure, type Result, success } from '../../shared/result';
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
}

/** Goes from one wallet to another. Whatever is done to a wallet's files is done while it is closed. */
export function createHouse({ profiles, wallet, chooseFolder, showFolder, changed }: HouseParts): WalletHouse {
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
    async delete(id) {
      const present = profiles.read().current === id;
      // Closed first: nothing may write into a folder that moves.
      if (present) await goOn();
      const deleted = profiles.delete(id);
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
    async erase() {
      await goOn();
      const folder = profiles.folder();
      eraseWallet(folder);
      profiles.forget();
      await goOn();
      changed(profiles.read());
      return success(null);
    },
  };
}
