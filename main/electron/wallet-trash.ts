import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { copyWallet, eraseWallet } from '../vault/move-wallet';
import { profileId } from './profile-list';

/** Where deleted wallets lie, each in a folder of its id, until their time is over. */
export interface WalletTrash {
  has(id: string): boolean;
  /** `isOurs` tells that Lapel made the folder. Errors: `could-not-write` and those of copying. */
  put(id: string, from: string, isOurs: boolean): Promise<Result<null, WalletError>>;
  /** Puts a wallet into an empty place. Errors: `could-not-write`. */
  takeOut(id: string, to: string): Result<null, WalletError>;
  /** Whether it is gone: a file that somebody holds open stays for the next time. */
  erase(id: string): boolean;
}

export function openTrash(userData: string): WalletTrash {
  const placeOf = (id: string) => join(userData, 'deleted-wallets', profileId.parse(id));
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
        return failure({ kind: 'could-not-write', path: to, code: codeOf(fault) });
      }
    },
    takeOut(id, to) {
      try {
        mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
        rmSync(to, { recursive: true, force: true });
        renameSync(placeOf(id), to);
        return success(null);
      } catch (fault) {
        return failure({ kind: 'could-not-write', path: to, code: codeOf(fault) });
      }
    },
    erase(id) {
      try {
        for (const place of [placeOf(id), ...earlierOf(placeOf(id))]) rmSync(place, { recursive: true, force: true });
        return true;
      } catch {
        return false;
      }
    },
  };
}

export function isFilled(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

/** A move that was interrupted may have left the only whole copy here: it goes with the rest and never before. */
function putAside(place: string): void {
  renameSync(place, `${place}.earlier-${String(earlierOf(place).length + 1)}`);
}

function earlierOf(place: string): readonly string[] {
  const names = existsSync(dirname(place)) ? readdirSync(dirname(place)) : [];
  return names
    .filter((name) => name.startsWith(`${basename(place)}.earlier-`))
    .map((name) => join(dirname(place), name));
}

/**
 * A folder that Lapel made goes as it is. Of one that somebody chose only the wallet's own files go, and across disks
 * there is no renaming: then the files are copied, read back, and only after that taken away.
 */
async function carry(from: string, to: string, isOurs: boolean): Promise<Result<null, WalletError>> {
  if (isOurs) {
    try {
      renameSync(from, to);
      return success(null);
    } catch (fault) {
      if (codeOf(fault) !== 'EXDEV') throw fault;
    }
  }
  const copied = await copyWallet(from, to);
  if (copied.ok) eraseWallet(from);
  return copied;
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
}
