import { chmodSync, statSync } from 'node:fs';
import type { VaultError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { Inside } from './inside';
import type { VaultKeys } from './keys';
import { migrate, newestVersion, versionOf } from './migrations/migrate';
import type { VaultPaths } from './paths';
import { places } from './records/stored';
import { bytesOf, textOf } from './rows';
import { Sealer } from './sealer';
import { Store } from './store';

/** Up to this size the whole structure is checked at every opening (about 1.5 ms a megabyte). */
const alwaysChecked = 16 * 1024 * 1024;

/**
 * `broken`: the file cannot be trusted as it is. It is still held, untouched: `close` lets go of it once a copy was
 * made, since closing may move its log into it.
 */
export type DatabaseProblem =
  | VaultError
  | { readonly kind: 'broken'; readonly detail: string; readonly close: () => void };
type Finding = VaultError | { readonly kind: 'broken'; readonly detail: string };

/** Makes the database of a new wallet. Takes the keys over. */
export function createDatabase(paths: VaultPaths, keys: VaultKeys, walletId: string): Inside {
  const inside = connect(paths, keys);
  chmodSync(paths.database, 0o600);
  inside.store.prepareConnection();
  migrate(inside.store);
  const check = inside.sealer.seal(places.check, Buffer.from(walletId));
  inside.store.run("INSERT INTO meta (key, sealed) VALUES ('check', ?)", [check]);
  inside.store.checkpoint();
  return inside;
}

/**
 * Opens and examines the database of a wallet. Takes the keys over when it succeeds.
 * @param suspicious the wallet was not closed properly, so the structure is checked whatever its size
 */
export function openDatabase(
  paths: VaultPaths,
  keys: VaultKeys,
  walletId: string,
  suspicious: boolean,
): Result<Inside, DatabaseProblem> {
  const inside = connect(paths, keys);
  const problem = examine(inside, walletId, suspicious || statSync(paths.database).size <= alwaysChecked);
  if (!problem) return success(inside);
  const close = () => inside.store.close();
  if (problem.kind === 'broken') return failure({ ...problem, close });
  close();
  return failure(problem);
}

function connect(paths: VaultPaths, keys: VaultKeys): Inside {
  const store = new Store(paths.database, keys.pages);
  keys.pages.fill(0);
  return { store, sealer: new Sealer(keys) };
}

function examine({ store, sealer }: Inside, walletId: string, wholeStructure: boolean): Finding | null {
  try {
    const version = versionOf(store);
    // A newer file is left exactly as it is: nothing was written so far.
    if (version > newestVersion) return { kind: 'vault-newer', version };
    if (version < 1) return { kind: 'broken', detail: 'vault.db: empty' };
    if (wholeStructure) {
      const found = store.get('PRAGMA quick_check(1)');
      if (found === null || textOf(found, 'quick_check') !== 'ok')
        return { kind: 'broken', detail: 'vault.db: structure' };
    }
    const row = store.get("SELECT sealed FROM meta WHERE key = 'check'");
    const check = row && sealer.open(places.check, bytesOf(row, 'sealed'));
    if (check?.toString('utf8') !== walletId) return { kind: 'broken', detail: 'vault.db: seal' };
    store.prepareConnection();
    migrate(store);
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^SQLITE_(NOTADB|CORRUPT|IOERR)/.test(code)) return { kind: 'broken', detail: `vault.db: ${code}` };
    if (code.startsWith('SQLITE_BUSY')) return { kind: 'vault-in-use' };
    if (code.startsWith('SQLITE_FULL')) return { kind: 'disk-full' };
    throw error;
  }
}
