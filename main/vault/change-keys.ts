import type { KeyChange, Proof } from '../../shared/keys';
import { readRecoveryCode } from '../../shared/recovery-code';
import { failure, type Result, success } from '../../shared/result';
import type { UnlockMethod } from '../../shared/wallet';
import type { KeyRingEffect } from './effects';
import { signHeader, type Wrap } from './header';
import { deriveKeys, wipeKeys } from './keys';
import { vaultPaths } from './paths';
import { type WriteRefusal, writeRefusal } from './atomic-write';
import { type KeyError, passphraseRefusal, replaceHeader, takeVaultKey } from './vault-key';
import { wrapByKeyRing, wrapByPassphrase, wrapByRecovery } from './wrap';

/**
 * Changes what opens a wallet; the wallet itself is not touched, open or closed. Who asks shows that they have the key.
 * A recovery code is for the worst day and no way in of its own: a passphrase or the key ring always stays.
 * Errors: those of the proof, `passphrase-too-short`, `recovery-code-…`, `key-ring-…`, `last-way-in`, `vault-newer`,
 * `damaged`. Copies of the folder made before keep opening with what opened them then.
 */
export async function changeKeys(
  folder: string,
  proof: Proof,
  change: KeyChange,
  keyRing: KeyRingEffect,
): Promise<Result<readonly UnlockMethod[], KeyError | WriteRefusal>> {
  const paths = vaultPaths(folder);
  const refused = refusalOf(change);
  if (refused) return failure(refused);
  const opened = await takeVaultKey(paths, proof, keyRing);
  if (!opened.ok) return opened;
  const { header, vaultKey } = opened.value;
  const { walletId } = header;
  try {
    const wraps = await changed(header.wraps, change, vaultKey, walletId, keyRing);
    if (!wraps.ok) return wraps;
    if (!wraps.value.some(({ kind }) => kind !== 'recovery')) return failure({ kind: 'last-way-in' });
    const keys = deriveKeys(vaultKey, walletId);
    const next = signHeader({ walletId, wraps: [...wraps.value] }, keys.header);
    wipeKeys(keys);
    try {
      replaceHeader(paths, next);
    } catch (fault) {
      return failure(writeRefusal(fault, paths.header));
    }
    return success(next.wraps.map(({ kind }) => kind));
  } finally {
    vaultKey.fill(0);
  }
}

function refusalOf(change: KeyChange) {
  if (change.kind === 'set-passphrase') return passphraseRefusal(change.passphrase);
  if (change.kind !== 'set-recovery') return null;
  const code = readRecoveryCode(change.code);
  return code.ok ? null : code.error;
}

async function changed(
  wraps: readonly Wrap[],
  change: KeyChange,
  vaultKey: Uint8Array,
  walletId: string,
  keyRing: KeyRingEffect,
): Promise<Result<readonly Wrap[], KeyError>> {
  const without = (kind: Wrap['kind']) => wraps.filter((wrap) => wrap.kind !== kind);
  switch (change.kind) {
    case 'set-passphrase':
      return success([await wrapByPassphrase(vaultKey, change.passphrase, walletId), ...without('passphrase')]);
    case 'remove-passphrase':
      return success(without('passphrase'));
    case 'add-key-ring': {
      const wrap = await wrapByKeyRing(vaultKey, keyRing, walletId);
      return wrap.ok ? success([...without('key-ring'), wrap.value]) : wrap;
    }
    case 'remove-key-ring':
      return success(without('key-ring'));
    case 'set-recovery': {
      const code = readRecoveryCode(change.code);
      if (!code.ok) return code;
      return success([...without('recovery'), await wrapByRecovery(vaultKey, code.value, walletId)]);
    }
    case 'remove-recovery':
      return success(without('recovery'));
  }
}
