import { existsSync, readFileSync, renameSync } from 'node:fs';
import type { VaultError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { Proof } from '../../shared/keys';
import { readRecoveryCode } from '../../shared/recovery-code';
import { syncFolder, writeSynced } from './atomic-write';
import type { KeyRingEffect } from './effects';
import { type Header, headerText, isHeaderAuthentic, parseHeader } from './header';
import { deriveKeys, isLongEnough, minimumPassphraseLength, type VaultKeys, wipeKeys } from './keys';
import type { VaultPaths } from './paths';
import { type UnwrapError, unwrapByKeyRing, unwrapByPassphrase, unwrapByRecovery } from './wrap';

/** `damaged`: the header cannot be trusted, and `detail` says what was found. */
export type KeyError = VaultError | { readonly kind: 'damaged'; readonly detail: string };

export interface OpenedKey {
  readonly header: Header;
  /** 32 bytes; the caller wipes them. */
  readonly vaultKey: Buffer;
}

/** Reads the header of a wallet and takes its key out of it. Errors: those of the way, `vault-newer`, `damaged`. */
export async function takeVaultKey(
  paths: VaultPaths,
  proof: Proof,
  keyRing: KeyRingEffect,
): Promise<Result<OpenedKey, KeyError>> {
  if (!existsSync(paths.header)) return failure({ kind: 'damaged', detail: 'vault.json: absent' });
  const read = parseHeader(readFileSync(paths.header, 'utf8'));
  if (!read.ok) {
    const { error } = read;
    return error.kind === 'newer' ? failure({ kind: 'vault-newer', version: error.version }) : failure(error);
  }
  const header = read.value;
  const vaultKey = await unwrap(header, proof, keyRing);
  if (!vaultKey.ok) {
    const { error } = vaultKey;
    return failure(error.kind === 'wrap-damaged' ? { kind: 'damaged', detail: 'vault.json: key' } : error);
  }
  const keys = deriveKeys(vaultKey.value, header.walletId);
  const authentic = isHeaderAuthentic(header, keys.header);
  wipeKeys(keys);
  if (authentic) return success({ header, vaultKey: vaultKey.value });
  vaultKey.value.fill(0);
  return failure({ kind: 'damaged', detail: 'vault.json: not authentic' });
}

/** The keys of one wallet; wipes the key they come from. */
export function keysOf({ header, vaultKey }: OpenedKey): VaultKeys {
  const keys = deriveKeys(vaultKey, header.walletId);
  vaultKey.fill(0);
  return keys;
}

/** Takes the vault key out of a header by one of its ways. */
export async function unwrap(
  { wraps, walletId }: Pick<Header, 'wraps' | 'walletId'>,
  proof: Proof,
  keyRing: KeyRingEffect,
): Promise<Result<Buffer, UnwrapError>> {
  const wrap = wraps.find(({ kind }) => kind === proof.kind);
  switch (proof.kind) {
    case 'passphrase':
      if (wrap?.kind !== 'passphrase') return failure({ kind: 'wrong-passphrase' });
      return unwrapByPassphrase(wrap, proof.passphrase, walletId);
    case 'recovery': {
      // A slip of the pen is told before a key is derived, and from a code of another wallet.
      const code = readRecoveryCode(proof.code);
      if (!code.ok) return code;
      if (wrap?.kind !== 'recovery') return failure({ kind: 'wrong-recovery-code' });
      return unwrapByRecovery(wrap, code.value, walletId);
    }
    case 'key-ring':
      if (wrap?.kind !== 'key-ring') return failure({ kind: 'key-ring-unavailable' });
      return unwrapByKeyRing(wrap, keyRing, walletId);
  }
}

/** Whether a passphrase may protect a wallet. */
export function passphraseRefusal(passphrase: string) {
  return isLongEnough(passphrase)
    ? null
    : ({ kind: 'passphrase-too-short', minimum: minimumPassphraseLength } as const);
}

/** Puts a header in the place of the one before: whatever stops the machine, the file is the old one or the new one. */
export function replaceHeader(paths: VaultPaths, header: Header): void {
  writeSynced(paths.nextHeader, headerText(header));
  renameSync(paths.nextHeader, paths.header);
  syncFolder(paths.folder);
}
