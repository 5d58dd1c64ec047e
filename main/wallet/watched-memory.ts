import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Vault } from '../vault/types';
import type { SeenFile } from './watched-scan';

/** What is kept of one watched folder; sealed in the vault. */
export interface StoredFolder {
  readonly path: string;
  readonly addedAt: string;
  /** Marks of the files that were looked at, oldest first. */
  readonly seen: readonly string[];
  /** Marks of those that stood there before and were only counted. */
  readonly before: readonly string[];
}

export const storedFolders = (open: Vault) => open.shelf<StoredFolder>('watched-folder').map(({ value }) => value);
export const folderOf = (open: Vault, path: string) => storedFolders(open).find((one) => one.path === path);

/** What a person calls a folder. */
export const nameOf = (path: string): string => basename(path) || path;

/** Beyond this the oldest are forgotten; a file that is still there would then be looked at again, and found to be known. */
const mostMarks = 20_000;

/** Tells a file from every other and from what it was before it changed, without keeping its name. */
export function markOf({ path, size, changedAt }: SeenFile): string {
  return createHash('sha256')
    .update(`${path}\0${size}\0${Math.round(changedAt)}`)
    .digest('base64url')
    .slice(0, 16);
}

export function remember(folder: StoredFolder, files: readonly SeenFile[]): StoredFolder {
  const marks = new Set([...folder.seen, ...files.map(markOf)]);
  return { ...folder, seen: [...marks].slice(-mostMarks) };
}

/** The files nobody has looked at yet. */
export function unseen(folder: StoredFolder, files: readonly SeenFile[]): readonly SeenFile[] {
  const marks = new Set([...folder.seen, ...folder.before]);
  return files.filter((file) => !marks.has(markOf(file)));
}
