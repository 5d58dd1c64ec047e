import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { day } from '../../shared/durations';
import type { WalletError } from '../../shared/errors';
import { type Profile, profileColours, profileLimits, type Profiles } from '../../shared/profiles';
import { failure, type Result, success } from '../../shared/result';
import { copyWallet, eraseWallet } from '../vault/move-wallet';

/** A deleted wallet is kept so long. */
export const keptFor = 30 * day;

/** SECURITY: an id becomes part of a path, so it is one of these two shapes and nothing else, whatever the file says. */
const id = z.union([z.literal('first'), z.uuid()]);
const place = z.string().max(4096).refine(isAbsolute);
const look = { name: z.string().max(profileLimits.name), colour: z.enum(profileColours) };
const schema = z.object({
  current: id,
  profiles: z
    .array(z.object({ id, ...look, folder: place.nullable(), backup: place.nullable().default(null) }))
    .min(1)
    .max(profileLimits.profiles),
  deleted: z.array(z.object({ id, ...look, at: z.iso.datetime() })).max(500),
});
type Stored = z.output<typeof schema>;
type Look = Pick<Profile, 'name' | 'colour'>;

/** The wallets of one user-data folder. */
export interface ProfileStore {
  read(): Profiles;
  /** The folder of a wallet; of the present one where no id is given. */
  folder(id?: string): string;
  /** The folder Lapel itself gives a wallet. */
  ownFolder(id?: string): string;
  create(look: Look): Result<string, WalletError>;
  change(id: string, look: Look): Result<null, WalletError>;
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
export function openProfiles(userData: string, firstFolder: string, now: () => Date): ProfileStore {
  const file = join(userData, 'profiles.json');
  let stored = readProfiles(file, join(userData, 'profiles'));

  function save(next: Stored): void {
    mkdirSync(userData, { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(next, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    stored = next;
  }
  const known = (wanted: string) => stored.profiles.find((profile) => profile.id === wanted);
  const ownFolder = (wanted = stored.current): string =>
    wanted === 'first' ? firstFolder : join(userData, 'profiles', id.parse(wanted), 'wallet');
  const folder = (wanted = stored.current): string => known(wanted)?.folder ?? ownFolder(wanted);
  const trashOf = (wanted: string) => join(userData, 'deleted-wallets', id.parse(wanted));

  /** What was deleted 30 days ago is gone now. */
  function emptyTrash(): void {
    const over = stored.deleted.filter(({ at }) => now().getTime() - Date.parse(at) > keptFor);
    for (const { id: gone } of over) rmSync(trashOf(gone), { recursive: true, force: true });
    if (over.length > 0) save({ ...stored, deleted: stored.deleted.filter((one) => !over.includes(one)) });
  }
  /** Without one of them; there always is a wallet to go to. */
  function without(gone: string): Pick<Stored, 'current' | 'profiles'> {
    const rest = stored.profiles.filter((profile) => profile.id !== gone);
    const profiles = rest.length > 0 ? rest : [newProfile({ name: '', colour: 'slate' })];
    const current = stored.current === gone ? (profiles[0]?.id ?? gone) : stored.current;
    return { current, profiles };
  }

  emptyTrash();
  return {
    folder,
    ownFolder,
    read: () => ({
      current: stored.current,
      profiles: stored.profiles.map(({ id: one, name, colour }) => ({ id: one, name, colour })),
      deleted: stored.deleted.map(({ id: one, name, colour, at }) => {
        return { id: one, name, colour, goneAfter: new Date(Date.parse(at) + keptFor).toISOString() };
      }),
    }),
    create(wanted) {
      if (stored.profiles.length >= profileLimits.profiles) {
        return failure({ kind: 'too-many-profiles', limit: profileLimits.profiles });
      }
      const profile = newProfile(wanted);
      save({ ...stored, profiles: [...stored.profiles, profile] });
      return success(profile.id);
    },
    change(wanted, { name, colour }) {
      if (!known(wanted)) return failure({ kind: 'profile-absent' });
      const profiles = stored.profiles.map((one) => (one.id === wanted ? { ...one, name, colour } : one));
      save({ ...stored, profiles });
      return success(null);
    },
    use(wanted) {
      if (!known(wanted)) return failure({ kind: 'profile-absent' });
      save({ ...stored, current: wanted });
      return success(null);
    },
    moved(to) {
      const where = to === ownFolder() ? null : to;
      const profiles = stored.profiles.map((one) => (one.id === stored.current ? { ...one, folder: where } : one));
      save({ ...stored, profiles });
    },
    async delete(wanted) {
      const profile = known(wanted);
      if (!profile) return failure({ kind: 'profile-absent' });
      const from = folder(wanted);
      const to = trashOf(wanted);
      try {
        if (existsSync(from)) {
          rmSync(to, { recursive: true, force: true });
          mkdirSync(join(to, '..'), { recursive: true, mode: 0o700 });
          const moved = await toTrash(from, to, from === ownFolder(wanted));
          if (!moved.ok) return moved;
        }
      } catch (fault) {
        const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
        return failure({ kind: 'could-not-write', path: to, code });
      }
      const { name, colour } = profile;
      const gone = { id: wanted, name, colour, at: now().toISOString() };
      save({ ...without(wanted), deleted: [...stored.deleted, gone] });
      return success(null);
    },
    restore(wanted) {
      const gone = stored.deleted.find((one) => one.id === wanted);
      const from = trashOf(wanted);
      const to = ownFolder(wanted);
      if (!gone || known(wanted) || (existsSync(to) && readdirSync(to).length > 0)) {
        return failure({ kind: 'profile-absent' });
      }
      if (existsSync(from)) {
        mkdirSync(join(to, '..'), { recursive: true, mode: 0o700 });
        rmSync(to, { recursive: true, force: true });
        renameSync(from, to);
      }
      const { name, colour } = gone;
      save({
        ...stored,
        profiles: [...stored.profiles, { id: wanted, name, colour, folder: null, backup: null }],
        deleted: stored.deleted.filter((one) => one !== gone),
      });
      return success(null);
    },
    forget() {
      const gone = stored.current;
      const isLast = stored.profiles.length === 1 && stored.deleted.length === 0;
      const around = dirname(ownFolder(gone));
      save({ ...without(gone), deleted: stored.deleted });
      if (gone !== 'first' && existsSync(around) && readdirSync(around).length === 0) rmdirSync(around);
      if (isLast) {
        rmSync(file, { force: true });
        stored = readProfiles(file, join(userData, 'profiles'));
      }
      return isLast;
    },
    backup: () => known(stored.current)?.backup ?? null,
    rememberBackup(path) {
      if (!isAbsolute(path) || known(stored.current)?.backup === path) return;
      const profiles = stored.profiles.map((one) => (one.id === stored.current ? { ...one, backup: path } : one));
      save({ ...stored, profiles });
    },
  };
}

/**
 * A folder that Lapel made goes as it is. Of one that somebody chose only the wallet's own files go, and across disks
 * there is no renaming: then the files are copied, read back, and only after that taken away.
 */
async function toTrash(from: string, to: string, isOurs: boolean): Promise<Result<null, WalletError>> {
  if (isOurs) {
    try {
      renameSync(from, to);
      return success(null);
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'EXDEV')) throw fault;
    }
  }
  const copied = await copyWallet(from, to);
  if (copied.ok) eraseWallet(from);
  return copied;
}

function newProfile({ name, colour }: Look): Stored['profiles'][number] {
  return { id: randomUUID(), name, colour, folder: null, backup: null };
}

/** A missing or spoilt file gives the wallet that was always there, and those whose folders are found. */
function readProfiles(file: string, folders: string): Stored {
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (read.success) {
      const { data } = read;
      const isThere = data.profiles.some((profile) => profile.id === data.current);
      return isThere ? data : { ...data, current: data.profiles[0]?.id ?? 'first' };
    }
  } catch {
    // Not there yet, or not JSON.
  }
  const found = existsSync(folders) ? readdirSync(folders).filter((name) => z.uuid().safeParse(name).success) : [];
  const profiles = ['first', ...found].slice(0, profileLimits.profiles);
  return {
    current: 'first',
    profiles: profiles.map((one) => ({ id: one, name: '', colour: 'slate', folder: null, backup: null })),
    deleted: [],
  };
}
