import { createHash } from 'node:crypto';
import { constants, createReadStream, existsSync, statSync } from 'node:fs';
import { copyFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { VaultPaths } from './paths';

const prefix = 'vault.damaged-';

/** What the files of a damaged wallet are called when they are kept, without their endings. */
export function keptName(now: Date): string {
  return `${prefix}${now.toISOString().replaceAll(':', '-')}`;
}

/**
 * Copies a damaged wallet beside itself, byte for byte, before anything else touches it: `vault.damaged-<instant>.db`
 * with its log and header. A copy that is already there is not made twice, so trying again does not fill the disk.
 * @returns path of the copy (of the database, or of the header where there is no database)
 */
export async function keepAside(paths: VaultPaths, now: Date): Promise<string> {
  const stem = join(paths.folder, keptName(now));
  const files = [
    { from: paths.database, suffix: '.db' },
    { from: paths.log, suffix: '.db-wal' },
    { from: paths.header, suffix: '.json' },
  ].filter(({ from }) => existsSync(from) && (from !== paths.log || statSync(from).size > 0));
  const [first] = files;
  if (!first) return paths.folder;
  const earlier = await sameCopy(first.from, first.suffix, paths.folder);
  if (earlier) return earlier;
  for (const { from, suffix } of files) await copyFile(from, stem + suffix, constants.COPYFILE_EXCL);
  return stem + first.suffix;
}

async function sameCopy(file: string, suffix: string, folder: string): Promise<string | null> {
  const { size } = await stat(file);
  const digest = await digestOf(file);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || !name.endsWith(suffix)) continue;
    const copy = join(folder, name);
    if ((await stat(copy)).size === size && (await digestOf(copy)) === digest) return copy;
  }
  return null;
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}
