import { type FileHandle, open, stat } from 'node:fs/promises';
import type { IntakeError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { limits } from './limits';
import { headLength, isOwnBackup } from './own-backup';

/** The system's own code (`ENOENT`, `EACCES`), for the message. */
export function unreadable(error: unknown): IntakeError {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
  return { kind: 'unreadable-file', code };
}

/**
 * Reads one file whole. Its size is asked for first and the reading stops at the limit even if the file grows
 * meanwhile. Only regular files are opened: a pipe would wait for ever, a device would never end.
 */
export async function readFile(path: string): Promise<Result<Uint8Array, IntakeError>> {
  try {
    const known = await stat(path);
    if (!known.isFile()) return failure({ kind: 'unreadable-file', code: known.isDirectory() ? 'EISDIR' : 'ENOTFILE' });
    const file = await open(path, 'r');
    try {
      // A backup may be of any size; to be told what it is, its beginning is enough.
      if (known.size > limits.fileBytes)
        return (await beginsBackup(file)) ? failure({ kind: 'own-backup' }) : tooLarge(known.size);
      const bytes = new Uint8Array(known.size + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, null);
        length += bytesRead;
        if (bytesRead === 0 || length === bytes.length) break;
      }
      // It grew while being read: take it only once it stands still.
      return length > known.size
        ? failure({ kind: 'unreadable-file', code: 'EBUSY' })
        : success(bytes.slice(0, length));
    } finally {
      await file.close();
    }
  } catch (error) {
    return failure(unreadable(error));
  }
}

async function beginsBackup(file: FileHandle): Promise<boolean> {
  const head = Buffer.alloc(headLength);
  const { bytesRead } = await file.read(head, 0, headLength, 0);
  return isOwnBackup(head.toString('latin1', 0, bytesRead));
}

function tooLarge(size: number): Result<never, IntakeError> {
  return failure({ kind: 'too-large', size, limit: limits.fileBytes });
}
