import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { writeRefusal } from '../vault/atomic-write';

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
    // Where there is no such folder there is nothing to take away either.
    await rm(aside, { force: true }).catch(() => undefined);
    return failure(writeRefusal(fault, path));
  }
}
