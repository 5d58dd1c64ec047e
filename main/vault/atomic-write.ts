import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import type { WalletError } from '../../shared/errors';

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

/** What file systems answer that know no such call for a folder: sticks, shares, folders of other programs. */
const withoutFolders: ReadonlySet<string> = new Set([
  'EINVAL',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EISDIR',
  'ENOSYS',
  'EPERM',
  'EACCES',
]);

/**
 * Makes a rename last. Windows has no such call and needs none. Where the file system has none the rename stands all the
 * same: to call it failed would be to say that the old file is there.
 */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (fault) {
    if (!withoutFolders.has(faultCode(fault))) throw fault;
  }
}

export function faultCode(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
}

export type WriteRefusal = Extract<WalletError, { readonly kind: 'disk-full' | 'could-not-write' }>;

/** What a person is told of a file that could not be written. */
export function writeRefusal(fault: unknown, path: string): WriteRefusal {
  const code = faultCode(fault);
  return code === 'ENOSPC' || code === 'EDQUOT' ? { kind: 'disk-full' } : { kind: 'could-not-write', path, code };
}
