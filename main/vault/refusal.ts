import type { VaultError } from '../../shared/errors';

/** How the calls of a vault that do not answer with a Result refuse: thrown, with the readable error in `refusal`. */
export class VaultRefusal extends Error {
  readonly refusal: VaultError;

  constructor(refusal: VaultError) {
    super(refusal.kind);
    this.name = 'VaultRefusal';
    this.refusal = refusal;
  }
}

/** SQLite's own result codes (https://www.sqlite.org/rescode.html) that a person can do something about. */
export function refusalOf(error: unknown, file: string): VaultError | null {
  if (error instanceof VaultRefusal) return error.refusal;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code.startsWith('SQLITE_FULL')) return { kind: 'disk-full' };
  if (code.startsWith('SQLITE_READONLY')) return { kind: 'read-only' };
  if (code.startsWith('SQLITE_BUSY')) return { kind: 'vault-in-use' };
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
    return { kind: 'vault-damaged', keptAt: file, detail: code };
  }
  return null;
}
