import { randomUUID } from 'node:crypto';
import fs, { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { faultCode, writeRefusal } from '../vault/atomic-write';
import { copyWallet, eraseWallet } from '../vault/move-wallet';
import { profileId } from './profile-list';

/** A wallet that lies in the trash now, until the list of wallets says so, too. */
export interface Carried {
  /** The list is written: what is still in the old place is taken away. */
  finish(): void;
  /** The list could not be written: the wallet is where it was. */
  undo(): void;
}

/** Where deleted wallets lie, each in a folder of its id, until their time is over. */
export interface WalletTrash {
  has(id: string): boolean;
  /** `isOurs` tells that Lapel made the folder. Errors: `could-not-write`, `disk-full` and those of copying. */
  put(id: string, from: string, isOurs: boolean): Promise<Result<Carried, WalletError>>;
  /** Puts a wallet into an empty place. Errors: `could-not-write`. */
  takeOut(id: string, to: string): Result<null, WalletError>;
  /** Back from there, where the list could not be written. */
  putBack(id: string, from: string): void;
  /**
   * Whether it is out of reach for good. Where it is not, it is whole: a file that somebody holds open keeps all of it
   * for the next time.
   */
  erase(id: string): boolean;
  /** Takes away what is left of erased wallets. */
  sweep(): void;
}

/** What moves and erases; the file system unless said otherwise. */
export type Disk = Pick<typeof fs, 'renameSync' | 'rmSync'>;

export function openTrash(userData: string, { renameSync, rmSync }: Disk = fs): WalletTrash {
  const trash = join(userData, 'deleted-wallets');
  const placeOf = (id: string) => join(trash, profileId.parse(id));

  /** A move that was interrupted may have left the only whole copy here: it goes with the rest and never before. */
  function putAside(place: string): void {
    let number = 1;
    while (existsSync(`${place}.earlier-${String(number)}`)) number += 1;
    renameSync(place, `${place}.earlier-${String(number)}`);
  }

  /**
   * A folder that Lapel made goes as it is. Of one that somebody chose only the wallet's own files go, and across disks
   * there is no renaming: then the files are copied, read back, and taken away once the list says where they are.
   */
  async function carry(from: string, to: string, isOurs: boolean): Promise<Result<Carried, WalletError>> {
    if (isOurs) {
      try {
        renameSync(from, to);
        return success({ finish: () => undefined, undo: () => quietly(() => renameSync(to, from)) });
      } catch (fault) {
        if (faultCode(fault) !== 'EXDEV') throw fault;
      }
    }
    const copied = await copyWallet(from, to);
    if (!copied.ok) return copied;
    return success({
      finish: () => quietly(() => eraseWallet(from)),
      undo: () => quietly(() => rmSync(to, { recursive: true })),
    });
  }

  function sweep(): void {
    const names = existsSync(trash) ? readdirSync(trash) : [];
    for (const name of names.filter((one) => one.includes(gone))) {
      quietly(() => rmSync(join(trash, name), { recursive: true, force: true }));
    }
  }

  return {
    has: (id) => isFilled(placeOf(id)),
    async put(id, from, isOurs) {
      const to = placeOf(id);
      try {
        mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
        if (isFilled(to)) putAside(to);
        else rmSync(to, { recursive: true, force: true });
        return await carry(from, to, isOurs);
      } catch (fault) {
        return failure(writeRefusal(fault, to));
      }
    },
    takeOut(id, to) {
      try {
        mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
        rmSync(to, { recursive: true, force: true });
        renameSync(placeOf(id), to);
        return success(null);
      } catch (fault) {
        return failure(writeRefusal(fault, to));
      }
    },
    putBack: (id, from) => quietly(() => renameSync(from, placeOf(id))),
    erase(id) {
      const place = placeOf(id);
      try {
        // By its name first, at once and whole: half a wallet must not be offered for taking back.
        for (const one of [...earlierOf(place), place]) {
          if (existsSync(one)) renameSync(one, `${one}${gone}${randomUUID()}`);
        }
      } catch {
        return false;
      }
      sweep();
      return true;
    },
    sweep,
  };
}

/** In the names of what is being erased. */
const gone = '.gone-';

/** What is left over is encrypted, in nobody's way, and tried again the next time. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // As said above.
  }
}

export function isFilled(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

function earlierOf(place: string): readonly string[] {
  const names = existsSync(dirname(place)) ? readdirSync(dirname(place)) : [];
  return names
    .filter((name) => name.startsWith(`${basename(place)}.earlier-`) && !name.includes(gone))
    .map((name) => join(dirname(place), name));
}
