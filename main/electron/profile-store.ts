import { existsSync, readdirSync, rmdirSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { day } from '../../shared/durations';
import type { WalletError } from '../../shared/errors';
import { profileLimits, type Profiles } from '../../shared/profiles';
import { failure, type Result, success } from '../../shared/result';
import { writeRefusal } from '../vault/atomic-write';
import { walletFiles } from '../vault/move-wallet';
import {
  newProfile,
  openProfileList,
  profileId,
  type ProfileList,
  type ProfileLook,
  type StoredProfile,
  type StoredProfiles,
} from './profile-list';
import { type Disk, isFilled, openTrash, type WalletTrash } from './wallet-trash';

/** A deleted wallet is kept so long. */
export const keptFor = 30 * day;

/** The wallets of one user-data folder. */
export interface ProfileStore {
  read(): Profiles;
  /** The folder of a wallet; of the present one where no id is given. */
  folder(id?: string): string;
  /** The folder Lapel itself gives a wallet. */
  ownFolder(id?: string): string;
  create(look: ProfileLook): Result<string, WalletError>;
  change(id: string, look: ProfileLook): Result<null, WalletError>;
  use(id: string): Result<null, WalletError>;
  /** Another folder for the present wallet. */
  moved(folder: string): void;
  /** Into the trash; the next one is the present one. Its folder must be closed. */
  delete(id: string): Promise<Result<null, WalletError>>;
  restore(id: string): Result<null, WalletError>;
  /**
   * Takes the present wallet off the list: its files are gone.
   * @returns whether it was the last one, with none in the trash, so that nothing is left to keep a list of
   */
  forget(): boolean;
  /** Where the last backup of the present wallet lies; readable without any passphrase. */
  backup(): string | null;
  rememberBackup(path: string): void;
}

/**
 * Which wallets there are, in `profiles.json` beside the preferences. The wallet that was there before there were
 * several is the first, and stays in its place. Names and colours are readable without any passphrase.
 */
export function openProfiles(userData: string, firstFolder: string, now: () => Date, disk?: Disk): ProfileStore {
  const list = openProfileList(userData);
  const trash = openTrash(userData, disk);
  const { save } = list;

  /** Errors: `could-not-write`, `disk-full`; the list is as it was then. */
  function kept(next: StoredProfiles): Result<null, WalletError> {
    try {
      save(next);
      return success(null);
    } catch (fault) {
      return failure(writeRefusal(fault, list.file));
    }
  }

  const known = (wanted: string) => list.now().profiles.find(({ id }) => id === wanted);
  const ownFolder = (wanted = list.now().current): string =>
    wanted === 'first' ? firstFolder : join(userData, 'profiles', profileId.parse(wanted), 'wallet');
  const folder = (wanted = list.now().current): string => known(wanted)?.folder ?? ownFolder(wanted);

  function withChange(wanted: string, change: Partial<StoredProfile>): StoredProfiles {
    const { profiles } = list.now();
    return { ...list.now(), profiles: profiles.map((one) => (one.id === wanted ? { ...one, ...change } : one)) };
  }
  /** Without one of them; there always is a wallet to go to. */
  function without(gone: string): StoredProfiles {
    const stored = list.now();
    const rest = stored.profiles.filter(({ id }) => id !== gone);
    const profiles = rest.length > 0 ? rest : [newProfile({ name: '', colour: 'slate' })];
    const current = stored.current === gone ? (profiles[0]?.id ?? gone) : stored.current;
    return { ...stored, current, profiles };
  }

  tidy(list, trash, folder, ownFolder, now());
  return {
    folder,
    ownFolder,
    read: () => {
      const { current, profiles, deleted } = list.now();
      return {
        current,
        profiles: profiles.map(({ id, name, colour }) => ({ id, name, colour })),
        deleted: deleted.map(({ id, name, colour, at }) => {
          return { id, name, colour, goneAfter: new Date(Date.parse(at) + keptFor).toISOString() };
        }),
      };
    },
    create(wanted) {
      const stored = list.now();
      if (stored.profiles.length >= profileLimits.profiles) {
        return failure({ kind: 'too-many-profiles', limit: profileLimits.profiles });
      }
      const profile = newProfile(wanted);
      const done = kept({ ...stored, profiles: [...stored.profiles, profile] });
      return done.ok ? success(profile.id) : done;
    },
    change(wanted, { name, colour }) {
      if (!known(wanted)) return failure({ kind: 'profile-absent' });
      return kept(withChange(wanted, { name, colour }));
    },
    use(wanted) {
      if (!known(wanted)) return failure({ kind: 'profile-absent' });
      return kept({ ...list.now(), current: wanted });
    },
    moved: (to) => save(withChange(list.now().current, { folder: to === ownFolder() ? null : to })),
    async delete(wanted) {
      const profile = known(wanted);
      if (!profile) return failure({ kind: 'profile-absent' });
      const from = folder(wanted);
      const isThere = existsSync(from);
      const put = isThere ? await trash.put(wanted, from, from === ownFolder(wanted)) : null;
      if (put && !put.ok) return put;
      const { name, colour } = profile;
      const gone = { id: wanted, name, colour, at: now().toISOString(), folder: isThere ? null : profile.folder };
      const done = kept({ ...without(wanted), deleted: [...list.now().deleted, gone] });
      if (done.ok) put?.value.finish();
      else put?.value.undo();
      return done;
    },
    restore(wanted) {
      const stored = list.now();
      const gone = stored.deleted.find(({ id }) => id === wanted);
      if (!gone || known(wanted)) return failure({ kind: 'profile-absent' });
      const to = ownFolder(wanted);
      const isThere = trash.has(wanted);
      if (isThere) {
        if (isFilled(to)) return failure({ kind: 'profile-absent' });
        const taken = trash.takeOut(wanted, to);
        if (!taken.ok) return taken;
      }
      const { name, colour, folder } = gone;
      const done = kept({
        ...stored,
        profiles: [...stored.profiles, { id: wanted, name, colour, folder, backup: null }],
        deleted: stored.deleted.filter((one) => one !== gone),
      });
      if (!done.ok && isThere) trash.putBack(wanted, to);
      return done;
    },
    forget() {
      const { current: gone, profiles, deleted } = list.now();
      const isLast = profiles.length === 1 && deleted.length === 0;
      const around = dirname(ownFolder(gone));
      save(without(gone));
      if (gone !== 'first' && existsSync(around) && readdirSync(around).length === 0) rmdirSync(around);
      if (isLast) list.erase();
      return isLast;
    },
    backup: () => known(list.now().current)?.backup ?? null,
    rememberBackup(path) {
      const { current } = list.now();
      // Told along with how backups stand, which a disk that is full must not keep from anybody.
      if (isAbsolute(path) && known(current)?.backup !== path) kept(withChange(current, { backup: path }));
    },
  };
}

/**
 * What a start finds to do: a wallet that lies in the trash although the list still has it was on its way there when the
 * program ended, and goes back; what was deleted 30 days ago is erased. What cannot be done now waits for the next start.
 */
function tidy(
  list: ProfileList,
  trash: WalletTrash,
  folder: (id: string) => string,
  ownFolder: (id: string) => string,
  now: Date,
): void {
  try {
    for (const { id } of list.now().profiles) {
      if (!trash.has(id) || walletFiles(folder(id)).length > 0 || isFilled(ownFolder(id))) continue;
      if (!trash.takeOut(id, ownFolder(id)).ok) continue;
      const profiles = list.now().profiles.map((one) => (one.id === id ? { ...one, folder: null } : one));
      list.save({ ...list.now(), profiles });
    }
    trash.sweep();
    // One that was on its way back when the program ended lies in its own place already, and waits there to be asked for.
    const isBack = (id: string) => !trash.has(id) && isFilled(ownFolder(id));
    const over = list.now().deleted.filter(({ id, at }) => now.getTime() - Date.parse(at) > keptFor && !isBack(id));
    const gone = over.filter(({ id }) => trash.erase(id));
    if (gone.length === 0) return;
    list.save({ ...list.now(), deleted: list.now().deleted.filter((one) => !gone.includes(one)) });
  } catch {
    // A disk that is full or cannot be written keeps no wallet from opening.
  }
}
