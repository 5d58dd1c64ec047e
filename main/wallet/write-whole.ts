import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';

/** Writes a file whole or not at all: aside, flushed, then renamed into place. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Result<null, WalletError>> {
  const aside = join(dirname(path), `.${randomUUID()}.part`);
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
    return success(null);
  } catch (fault) {
    await rm(aside, { force: true });
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
    return failure(code === 'ENOSPC' ? { kind: 'disk-full' } : { kind: 'could-not-write', path, code });
  }
}
