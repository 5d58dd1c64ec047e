import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { VaultError } from '../../shared/errors';
import { type Result, success } from '../../shared/result';
import { syncFolder } from './atomic-write';
import type { VaultEffects } from './effects';
import { keptName } from './keep-aside';
import { withLock } from './with-lock';

/**
 * Gives the files of a damaged wallet the names of a kept one, so that their place is free for a new wallet. Nothing is
 * copied and nothing is erased but what means nothing alone. The header goes last: whatever stops this in between, the
 * wallet is still known as damaged. Errors: `vault-in-use`.
 */
export async function putAside(folder: string, effects: VaultEffects): Promise<Result<null, VaultError>> {
  return withLock(folder, effects, (paths, lock) => {
    const stem = join(folder, keptName(effects.now()));
    for (const meaningless of [`${paths.database}-shm`, paths.newHeader, paths.nextHeader]) {
      rmSync(meaningless, { force: true });
    }
    for (const { from, suffix } of [
      { from: paths.database, suffix: '.db' },
      { from: paths.log, suffix: '.db-wal' },
      { from: paths.header, suffix: '.json' },
    ]) {
      if (existsSync(from)) renameSync(from, stem + suffix);
    }
    syncFolder(paths.folder);
    lock.release();
    return Promise.resolve(success(null));
  });
}
