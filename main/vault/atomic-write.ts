import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes aside, syncs, renames, syncs the folder: after a crash the file is the old one or the new one, never a part. */
export function writeAtomically(path: string, text: string): void {
  const aside = `${path}.writing`;
  writeSynced(aside, text);
  renameSync(aside, path);
  syncFolder(dirname(path));
}

/** Writes a file for its owner alone and waits until it is on the disk. */
export function writeSynced(path: string, text: string): void {
  const file = openSync(path, 'w', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a rename last. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
