import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';

/** Reads a file the person chose; `tooLarge` says what is refused before a byte of it is read. */
export async function readChosenFile(
  path: string,
  tooLarge: (size: number) => WalletError | null,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, WalletError>> {
  try {
    const { size } = await stat(path);
    const refused = tooLarge(size);
    if (refused) return failure(refused);
    return success({ name: basename(path), bytes: new Uint8Array(await readFile(path)) });
  } catch (fault) {
    return failure({ kind: 'unreadable-file', code: (fault as NodeJS.ErrnoException).code ?? 'EIO' });
  }
}
