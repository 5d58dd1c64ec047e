import { mkdirSync } from 'node:fs';
import type { VaultError } from '../../shared/errors';
import { failure, type Result } from '../../shared/result';
import type { VaultEffects } from './effects';
import { type HeldLock, takeLock } from './lock-file';
import { vaultPaths, type VaultPaths } from './paths';
import { refusalOf } from './refusal';

/** Works on a wallet folder that nobody else works on. The lock stays held only where `work` succeeds. */
export async function withLock<T>(
  folder: string,
  { endedThreads }: VaultEffects,
  work: (paths: VaultPaths, lock: HeldLock) => Promise<Result<T, VaultError>>,
): Promise<Result<T, VaultError>> {
  const paths = vaultPaths(folder);
  let lock: HeldLock | null = null;
  let kept = false;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    lock = takeLock(paths.lock, endedThreads);
    if (!lock) return failure({ kind: 'vault-in-use' });
    const done = await work(paths, lock);
    kept = done.ok;
    return done;
  } catch (error) {
    const refusal = refusalOf(error, paths.database);
    if (refusal) return failure(refusal);
    throw error;
  } finally {
    if (!kept) lock?.release();
  }
}
