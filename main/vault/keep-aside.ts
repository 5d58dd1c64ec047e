import { createHash } from 'node:crypto';
import { constants, createReadStream, existsSync, statSync } from 'node:fs';
import { copyFile, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { faultCode, syncFolder } from './atomic-write';
import type { VaultPaths } from './paths';

const prefix = 'vault.damaged-';

/** What the files of a damaged wallet are called when they are kept, without their endings. */
export function keptName(now: Date): string {
  return `${prefix}${now.toISOString().replaceAll(':', '-')}`;
}

interface File {
  readonly from: string;
  readonly suffix: string;
}

/**
 * Copies a damaged wallet beside itself, byte for byte, before anything else touches it: `vault.damaged-<instant>.db`
 * with its log and header. A copy that is already there is not made twice, so trying again does not fill the disk; one
 * that was cut off between its files is made whole.
 * @returns path of the copy (of the database, or of the header where there is no database)
 */
export async function keepAside(paths: VaultPaths, now: Date): Promise<string> {
  const files = [
    { from: paths.database, suffix: '.db' },
    { from: paths.log, suffix: '.db-wal' },
    { from: paths.header, suffix: '.json' },
  ].filter(({ from }) => existsSync(from) && (from !== paths.log || statSync(from).size > 0));
  const [first] = files;
  if (!first) return paths.folder;
  const earlier = await copyOf(files, first, paths.folder);
  const stem = earlier ?? join(paths.folder, keptName(now));
  for (const { from, suffix } of files) if (!existsSync(stem + suffix)) await copyWhole(from, stem + suffix);
  if (earlier === null) syncFolder(paths.folder);
  return stem + first.suffix;
}

/** A copy of these files, without the endings; of those after the first some may not be there yet. */
async function copyOf(files: readonly File[], { suffix }: File, folder: string): Promise<string | null> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || !name.endsWith(suffix)) continue;
    const stem = join(folder, name.slice(0, -suffix.length));
    const there = files.filter((file) => file.suffix === suffix || existsSync(stem + file.suffix));
    const same = await Promise.all(there.map((file) => isSame(file.from, stem + file.suffix)));
    if (!same.includes(false)) return stem;
  }
  return null;
}

/** On the disk before anything takes the place of what was copied; a half of a file is no copy, and not left there. */
async function copyWhole(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
    const file = await open(to, 'r+');
    await file.sync().finally(() => file.close());
  } catch (fault) {
    if (faultCode(fault) !== 'EEXIST') await rm(to, { force: true });
    throw fault;
  }
}

async function isSame(file: string, copy: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(file), stat(copy)]);
  return one.size === other.size && (await digestOf(file)) === (await digestOf(copy));
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}
