import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import type { VaultError } from '../../shared/errors';
import type { Proof } from '../../shared/keys';
import { failure, type Result, success } from '../../shared/result';
import { readRecoveryCode } from '../../shared/recovery-code';
import type { VaultState } from '../../shared/wallet';
import { syncFolder, writeSynced } from './atomic-write';
import type { VaultEffects } from './effects';
import { headerText, parseHeader, signHeader, type Wrap } from './header';
import { deriveKeys, wipeKeys } from './keys';
import { keepAside } from './keep-aside';
import { createDatabase, openDatabase } from './open-database';
import { vaultPaths, type VaultPaths } from './paths';
import type { Vault } from './types';
import { openVault } from './vault';
import { withLock } from './with-lock';
import { keysOf, type OpenedKey, passphraseRefusal, replaceHeader, takeVaultKey } from './vault-key';
import { wrapByKeyRing, wrapByPassphrase, wrapByRecovery } from './wrap';

export interface NewWallet {
  /** At least ten characters; null for a wallet that only the key ring opens. */
  readonly passphrase: string | null;
  readonly keyRing: boolean;
  /** A code the person was shown; null for none. */
  readonly recovery?: string | null;
}

/** A recovery code opens together with the passphrase that shall hold from now on. */
export type UnlockBy =
  | Exclude<Proof, { kind: 'recovery' }>
  | { readonly kind: 'recovery'; readonly code: string; readonly passphrase: string };

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
  const { passphrase, keyRing, recovery = null } = choice;
  const short = passphrase === null && keyRing ? null : passphraseRefusal(passphrase ?? '');
  if (short) return failure(short);
  const code = recovery === null ? success(null) : readRecoveryCode(recovery);
  if (!code.ok) return code;
  return withLock(folder, effects, async (paths, lock) => {
    if (walletState(folder, effects).kind !== 'absent') return failure({ kind: 'vault-exists' });
    for (const leftover of [paths.database, paths.log, `${paths.database}-shm`, paths.newHeader, paths.nextHeader]) {
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
    if (code.value !== null) wraps.push(await wrapByRecovery(vaultKey, code.value, walletId));
    const keys = deriveKeys(vaultKey, walletId);
    vaultKey.fill(0);
    // The header gets its name last: a wallet exists from the moment its key can be had, and not before.
    writeSynced(paths.newHeader, headerText(signHeader({ walletId, wraps }, keys.header)));
    keys.header.fill(0);
    const inside = createDatabase(paths, keys, walletId);
    renameSync(paths.newHeader, paths.header);
    syncFolder(paths.folder);
    return success(openVault(inside, () => lock.release()));
  });
}

/**
 * Opens a wallet. Errors: `vault-absent`, `vault-in-use`, `vault-newer`, `wrong-passphrase`, `wrong-recovery-code`, `recovery-code-…`,
 * `passphrase-too-short`, `key-ring-unavailable`, `key-ring-refused`, `disk-full`, and `vault-damaged`, which leaves the file as it is and tells where a copy was kept.
 */
export async function unlockWallet(
  folder: string,
  by: UnlockBy,
  effects: VaultEffects,
): Promise<Result<Vault, VaultError>> {
  if (walletState(folder, effects).kind === 'absent') return failure({ kind: 'vault-absent' });
  const short = by.kind === 'recovery' ? passphraseRefusal(by.passphrase) : null;
  if (short) return failure(short);
  return withLock(folder, effects, async (paths, lock) => {
    const damaged = async (detail: string) =>
      failure({ kind: 'vault-damaged', keptAt: await keepAside(paths, effects.now()), detail } as const);
    if (existsSync(paths.header) && !isFilled(paths.database)) return damaged('vault.db: absent');
    const proven = await takeVaultKey(paths, by, effects.keyRing);
    if (!proven.ok) return proven.error.kind === 'damaged' ? damaged(proven.error.detail) : failure(proven.error);
    const { walletId } = proven.value.header;
    if (by.kind === 'recovery') await renewPassphrase(paths, proven.value, by.passphrase);
    const keys = keysOf(proven.value);
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

/** Who comes with a recovery code has lost the passphrase: the new one takes its place before anything is opened. */
async function renewPassphrase(paths: VaultPaths, { header, vaultKey }: OpenedKey, passphrase: string): Promise<void> {
  const { walletId } = header;
  const others = header.wraps.filter(({ kind }) => kind !== 'passphrase');
  const wraps = [await wrapByPassphrase(vaultKey, passphrase, walletId), ...others];
  const keys = deriveKeys(vaultKey, walletId);
  replaceHeader(paths, signHeader({ walletId, wraps }, keys.header));
  wipeKeys(keys);
}

function isFilled(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0;
}
