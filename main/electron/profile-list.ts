import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { type Profile, profileColours, profileLimits } from '../../shared/profiles';
import { syncFolder, writeSynced } from '../vault/atomic-write';

/** SECURITY: an id becomes part of a path, so it is one of these two shapes and nothing else, whatever the file says. */
export const profileId = z.union([z.literal('first'), z.uuid()]);
const place = z.string().max(4096).refine(isAbsolute);
const look = { name: z.string().max(profileLimits.name), colour: z.enum(profileColours) };
const schema = z.object({
  current: profileId,
  profiles: z
    .array(z.object({ id: profileId, ...look, folder: place.nullable(), backup: place.nullable().default(null) }))
    .min(1)
    .max(profileLimits.profiles),
  deleted: z
    .array(z.object({ id: profileId, ...look, at: z.iso.datetime(), folder: place.nullable().default(null) }))
    .max(500),
});

/**
 * What is written down of the wallets. `folder` is null for one in the place Lapel gives it; of a deleted one it is where
 * its files were left, because their disk was not there.
 */
export type StoredProfiles = z.output<typeof schema>;
export type StoredProfile = StoredProfiles['profiles'][number];
export type ProfileLook = Pick<Profile, 'name' | 'colour'>;

export function newProfile({ name, colour }: ProfileLook): StoredProfile {
  return { id: randomUUID(), name, colour, folder: null, backup: null };
}

/** The list of wallets on the disk. */
export interface ProfileList {
  readonly file: string;
  readonly now: () => StoredProfiles;
  /** Waits until it is on the disk: it alone knows where a moved wallet lies. @throws where it cannot be written */
  readonly save: (next: StoredProfiles) => void;
  /** Takes the list itself away. */
  readonly erase: () => void;
}

/** Opens `profiles.json`. A missing or spoilt one gives the wallet that was always there, and those whose folders are found. */
export function openProfileList(userData: string): ProfileList {
  const file = join(userData, 'profiles.json');
  const folders = join(userData, 'profiles');
  let stored = read(file, folders);
  return {
    file,
    now: () => stored,
    save(next) {
      mkdirSync(userData, { recursive: true });
      writeSynced(`${file}.new`, JSON.stringify(next, null, 2));
      renameSync(`${file}.new`, file);
      syncFolder(userData);
      stored = next;
    },
    erase() {
      rmSync(file, { force: true });
      stored = read(file, folders);
    },
  };
}

function read(file: string, folders: string): StoredProfiles {
  try {
    const found = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (found.success) {
      const { data } = found;
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
    profiles: profiles.map((id) => ({ id, name: '', colour: 'slate', folder: null, backup: null })),
    deleted: [],
  };
}
