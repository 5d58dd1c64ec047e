import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import type { VaultError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { VaultState } from '../../shared/wallet';
import { syncFolder, writeSynced } from './atomic-write';
import type { VaultEffects } from './effects';
import { type Header, headerText, isHeaderAuthentic, parseHeader, signHeader, type Wrap } from './header';
import { deriveKeys, isLongEnough, minimumPassphraseLength, wipeKeys } from './keys';
import { keepAside } from './keep-aside';
import { type HeldLock, takeLock } from './lock-file';
import { createDatabase, openDatabase } from './open-database';
import { vaultPaths, type VaultPaths } from './paths';
import { refusalOf } from './refusal';
import type { Vault } from './types';
import { openVault } from './vault';
import { type UnwrapError, unwrapByKeyRing, unwrapByPassphrase, wrapByKeyRing, wrapByPassphrase } from './wrap';

export interface NewWallet {
  /** At least ten characters; null for a wallet that only the key ring opens. */
  readonly passphrase: string | null;
  readonly keyRing: boolean;
}

export type UnlockBy = { readonly kind: 'passphrase'; readonly passphrase: string } | { readonly kind: 'key-ring' };

/**
 * What stands in a wallet folder. Reads the header alone, and changes nothing.
 * A header of a later Lapel counts as locked: unlocking tells `vault-newer`.
 */
export function walletState(folder: string, { keyRing }: VaultEffects): VaultState {
  const paths = vaultPaths(folder);
  if (!existsSync(paths.header)) {
    const unfinished = !existsSync(paths.database) || existsSync(paths.newHeader);
    if (unfinished) return { kind: 'absent', keyRing: keyRing.state() };
    return { kind: 'damaged', keptAt: paths.database, detail: 'vault.json: absent' };
  }
  const header = parseHeader(readFileSync(paths.header, 'utf8'));
  if (!header.ok && header.error.kind === 'damaged') {
    return { kind: 'damaged', keptAt: paths.header, detail: header.error.detail };
  }
  const methods = header.ok ? header.value.wraps.map(({ kind }) => kind) : [];
  return { kind: 'locked', methods, keyRing: keyRing.state() };
}

/**
 * Makes a wallet in a folder and leaves it open. Its vault key is 32 random bytes that exist only wrapped.
 * Errors: `passphrase-too-short` (also where neither way to open it was chosen), `key-ring-unavailable`,
 * `key-ring-refused`, `vault-exists`, `vault-in-use`, `disk-full`.
 */
export async function createWallet(
  folder: string,
  choice: NewWallet,
  effects: VaultEffects,
): Promise<Result<Vault, VaultError>> {
  const { passphrase, keyRing } = choice;
  if (passphrase === null ? !keyRing : !isLongEnough(passphrase)) {
    return failure({ kind: 'passphrase-too-short', minimum: minimumPassphraseLength });
  }
  return withLock(folder, effects, async (paths, lock) => {
    if (walletState(folder, effects).kind !== 'absent') return failure({ kind: 'vault-exists' });
    for (const leftover of [paths.database, paths.log, `${paths.database}-shm`, paths.newHeader]) {
      rmSync(leftover, { force: true });
    }
    const walletId = randomUUID();
    const vaultKey = randomBytes(32);
    const wraps: Wrap[] = passphrase === null ? [] : [await wrapByPassphrase(vaultKey, passphrase, walletId)];
    if (keyRing) {
      const wrap = await wrapByKeyRing(vaultKey, effects.keyRing, walletId);
      if (!wrap.ok) {
        vaultKey.fill(0);
        return wrap;
      }
      wraps.push(wrap.value);
    }
    const keys = deriveKeys(vaultKey, walletId);
    vaultKey.fill(0);
    // The header gets its name last: a wallet exists from the moment its key can be had, and not before.
    writeSynced(paths.newHeader, headerText(signHeader({ version: 1, walletId, wraps }, keys.header)));
    keys.header.fill(0);
    const inside = createDatabase(paths, keys, walletId);
    renameSync(paths.newHeader, paths.header);
    syncFolder(paths.folder);
    return success(openVault(inside, () => lock.release()));
  });
}

/**
 * Opens a wallet. Errors: `vault-absent`, `vault-in-use`, `vault-newer`, `wrong-passphrase`, `key-ring-unavailable`,
 * `key-ring-refused`, `disk-full`, and `vault-damaged`, which leaves the file as it is and tells where a copy was kept.
 */
export async function unlockWallet(
  folder: string,
  by: UnlockBy,
  effects: VaultEffects,
): Promise<Result<Vault, VaultError>> {
  if (walletState(folder, effects).kind === 'absent') return failure({ kind: 'vault-absent' });
  return withLock(folder, effects, async (paths, lock) => {
    const damaged = async (detail: string) =>
      failure({ kind: 'vault-damaged', keptAt: await keepAside(paths, effects.now()), detail } as const);
    if (!existsSync(paths.header)) return damaged('vault.json: absent');
    const header = parseHeader(readFileSync(paths.header, 'utf8'));
    if (!header.ok) {
      const { error } = header;
      return error.kind === 'newer' ? failure({ kind: 'vault-newer', version: error.version }) : damaged(error.detail);
    }
    if (!existsSync(paths.database) || statSync(paths.database).size === 0) return damaged('vault.db: absent');

    const vaultKey = await unwrap(header.value, by, effects);
    if (!vaultKey.ok)
      return vaultKey.error.kind === 'wrap-damaged' ? damaged('vault.json: key') : failure(vaultKey.error);
    const { walletId } = header.value;
    const keys = deriveKeys(vaultKey.value, walletId);
    vaultKey.value.fill(0);
    if (!isHeaderAuthentic(header.value, keys.header)) {
      wipeKeys(keys);
      return damaged('vault.json: not authentic');
    }
    keys.header.fill(0);
    const suspicious = lock.recovered || isFilled(paths.log);
    const inside = openDatabase(paths, keys, walletId, suspicious);
    if (inside.ok) return success(openVault(inside.value, () => lock.release()));
    wipeKeys(keys);
    if (inside.error.kind !== 'broken') return failure(inside.error);
    const { detail, close } = inside.error;
    return damaged(detail).finally(close);
  });
}

async function unwrap(header: Header, by: UnlockBy, { keyRing }: VaultEffects): Promise<Result<Buffer, UnwrapError>> {
  const wrap = header.wraps.find(({ kind }) => kind === by.kind);
  if (by.kind === 'passphrase') {
    if (wrap?.kind !== 'passphrase') return failure({ kind: 'wrong-passphrase' });
    return unwrapByPassphrase(wrap, by.passphrase, header.walletId);
  }
  if (wrap?.kind !== 'key-ring') return failure({ kind: 'key-ring-unavailable' });
  return unwrapByKeyRing(wrap, keyRing, header.walletId);
}

/** Works on a wallet folder that nobody else works on. The lock stays held only where a vault comes out. */
async function withLock(
  folder: string,
  { endedThreads }: VaultEffects,
  work: (paths: VaultPaths, lock: HeldLock) => Promise<Result<Vault, VaultError>>,
): Promise<Result<Vault, VaultError>> {
  const paths = vaultPaths(folder);
  let lock: HeldLock | null = null;
  let kept = false;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    lock = takeLock(paths.lock, endedThreads);
    if (!lock) return failure({ kind: 'vault-in-use' });
    const opened = await work(paths, lock);
    kept = opened.ok;
    return opened;
  } catch (error) {
    const refusal = refusalOf(error, paths.database);
    if (refusal) return failure(refusal);
    throw error;
  } finally {
    if (!kept) lock?.release();
  }
}

function isFilled(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0;
}
