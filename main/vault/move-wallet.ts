import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { copyFile, open, rm } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { syncFolder, writeRefusal } from './atomic-write';

/** What Lapel writes into a wallet folder. SECURITY: moving and erasing touch these names and nothing else there. */
const ours = /^vault\.(?:json|db|lock|damaged-[^/\\]*)/;
const ourFolders = new Set(['salvage']);

/** The files of a closed wallet, by name. */
export function walletFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && ours.test(entry.name))
    .map(({ name }) => name);
}

export function walletBytes(folder: string): number {
  return walletFiles(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/**
 * Copies a closed wallet into an empty folder and reads every file back. The old files stay: `eraseWallet` takes them
 * away once the new place is the one that is used, so that a crash at any moment leaves a whole wallet.
 * Errors: `folder-not-empty`, `copy-differs`, `could-not-write`, `disk-full`; whatever was written is taken away again.
 */
export async function copyWallet(from: string, to: string): Promise<Result<null, WalletError>> {
  if (isInside(from, to) || isInside(to, from)) return failure({ kind: 'folder-not-empty', path: to });
  let written: readonly string[] = [];
  try {
    mkdirSync(to, { recursive: true, mode: 0o700 });
    if (readdirSync(to).length > 0) return failure({ kind: 'folder-not-empty', path: to });
    for (const name of walletFiles(from)) {
      if (name === 'vault.lock') continue;
      written = [...written, name];
      await copyFile(join(from, name), join(to, name));
      await syncFile(join(to, name));
      if ((await digestOf(join(from, name))) !== (await digestOf(join(to, name)))) {
        await takeAway(to, written);
        return failure({ kind: 'copy-differs', path: to });
      }
    }
    syncFolder(to);
    return success(null);
  } catch (fault) {
    await takeAway(to, written).catch(() => undefined);
    return failure(writeRefusal(fault, to));
  }
}

/** Erases a closed wallet: its files, and its folder where nothing else is in it. */
export function eraseWallet(folder: string): void {
  for (const name of walletFiles(folder)) rmSync(join(folder, name), { force: true });
  for (const name of ourFolders) rmSync(join(folder, name), { recursive: true, force: true });
  if (existsSync(folder) && readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}

/** Names of services that copy folders to other computers, as they stand in the paths of their folders. */
const services = [
  [/^dropbox/i, 'Dropbox'],
  [/^onedrive/i, 'OneDrive'],
  [/^google ?drive|^my drive$/i, 'Google Drive'],
  [/^icloud|^com~apple~clouddocs$|^mobile documents$/i, 'iCloud Drive'],
  [/^nextcloud/i, 'Nextcloud'],
  [/^owncloud/i, 'ownCloud'],
  [/^pcloud/i, 'pCloud'],
  [/^box( sync)?$/i, 'Box'],
  [/^syncthing|^sync$/i, 'Syncthing'],
] as const;

/** The service whose folder this looks like; null where none is known. */
export function syncServiceOf(folder: string): string | null {
  const parts = folder.split(/[\\/]/);
  return services.find(([pattern]) => parts.some((part) => pattern.test(part)))?.[1] ?? null;
}

function isInside(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** The old files are taken away next: the new ones must be on the disk by then, and not only on their way. */
async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

async function takeAway(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(join(folder, name), { force: true });
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}
