import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from 'node:crypto';
import type { VaultError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { KeyRingEffect } from './effects';
import { canonical, type KeyRingWrap, type PassphraseWrap, type RecoveryWrap, type Wrap } from './header';
import { keyCheck, passphraseKey, scryptLimits } from './keys';

type SecretWrap = PassphraseWrap | RecoveryWrap;
type Sealed = Pick<Wrap, 'check' | 'nonce' | 'ciphertext' | 'tag'>;
/** The layout of a wrap: the same in headers of version 1 and 2. */
const wrapVersion = 1;
/** What a wrap is for; bound into it, so that it opens nowhere else and under no other parameters. */
type Binding = Readonly<Record<string, unknown>>;

/** `damaged`: the key is right and the wrapped value is not. */
export type UnwrapError = VaultError | { readonly kind: 'wrap-damaged' };

/**
 * SECURITY: Electron reports these where the "key ring" is a fixed password in its own source (or none at all);
 * a key under it would lie open on the disk.
 */
const worthless = new Set(['basic_text', 'unknown', '']);

export function isTrustedBackend(backend: string): boolean {
  return !worthless.has(backend);
}

export async function wrapByPassphrase(
  vaultKey: Uint8Array,
  passphrase: string,
  walletId: string,
): Promise<PassphraseWrap> {
  return { kind: 'passphrase', ...(await wrapBySecret('passphrase', vaultKey, passphrase, walletId)) };
}

/**
 * SECURITY: a code has 140 random bits and would need no stretching; it gets the same scrypt as a passphrase, so that
 * a source of randomness that was weaker than it should have been is still paid for at every guess.
 * @param code in its one spelling, as `readRecoveryCode` gives it
 */
export async function wrapByRecovery(vaultKey: Uint8Array, code: string, walletId: string): Promise<RecoveryWrap> {
  return { kind: 'recovery', ...(await wrapBySecret('recovery', vaultKey, code, walletId)) };
}

export async function unwrapByPassphrase(
  wrap: PassphraseWrap,
  passphrase: string,
  walletId: string,
): Promise<Result<Buffer, UnwrapError>> {
  return (await unwrapBySecret(wrap, passphrase, walletId)) ?? failure({ kind: 'wrong-passphrase' });
}

export async function unwrapByRecovery(
  wrap: RecoveryWrap,
  code: string,
  walletId: string,
): Promise<Result<Buffer, UnwrapError>> {
  return (await unwrapBySecret(wrap, code, walletId)) ?? failure({ kind: 'wrong-recovery-code' });
}

async function wrapBySecret(kind: SecretWrap['kind'], vaultKey: Uint8Array, secret: string, walletId: string) {
  const { N, r, p } = scryptLimits;
  const salt = randomBytes(32).toString('base64');
  const kdf = { name: 'scrypt', N: N.least, r: r.least, p: p.least, salt } as const;
  const key = await passphraseKey(secret, kdf);
  const sealed = encrypt(key, vaultKey, { walletId, kind, kdf });
  key.fill(0);
  return { kdf, ...sealed };
}

async function unwrapBySecret(wrap: SecretWrap, secret: string, walletId: string) {
  const key = await passphraseKey(secret, wrap.kdf);
  const opened = decrypt(key, wrap, { walletId, kind: wrap.kind, kdf: wrap.kdf });
  key.fill(0);
  return opened;
}

/** Wraps under a key of its own, and gives only that one to the key ring; so this wrap, too, is bound to its wallet. */
export async function wrapByKeyRing(
  vaultKey: Uint8Array,
  keyRing: KeyRingEffect,
  walletId: string,
): Promise<Result<KeyRingWrap, VaultError>> {
  const state = keyRing.state();
  if (state.kind !== 'available') return failure({ kind: 'key-ring-unavailable' });
  if (!isTrustedBackend(state.backend)) return failure({ kind: 'key-ring-refused' });
  const key = randomBytes(32);
  const kept = await keyRing.protect(key);
  if (!kept.ok) return failure({ kind: 'key-ring-refused' });
  const sealed = encrypt(key, vaultKey, { walletId, kind: 'key-ring', backend: state.backend });
  key.fill(0);
  return success({
    kind: 'key-ring',
    backend: state.backend,
    blob: Buffer.from(kept.value).toString('base64'),
    ...sealed,
  });
}

export async function unwrapByKeyRing(
  wrap: KeyRingWrap,
  keyRing: KeyRingEffect,
  walletId: string,
): Promise<Result<Buffer, UnwrapError>> {
  if (!isTrustedBackend(wrap.backend)) return failure({ kind: 'key-ring-refused' });
  const state = keyRing.state();
  if (state.kind !== 'available') return failure({ kind: 'key-ring-unavailable' });
  if (!isTrustedBackend(state.backend)) return failure({ kind: 'key-ring-refused' });
  const kept = await keyRing.reveal(Buffer.from(wrap.blob, 'base64'));
  if (!kept.ok || kept.value.length !== 32) return failure({ kind: 'key-ring-refused' });
  const opened = decrypt(kept.value, wrap, { walletId, kind: 'key-ring', backend: wrap.backend });
  kept.value.fill(0);
  return opened ?? failure({ kind: 'key-ring-refused' });
}

function encrypt(key: Uint8Array, vaultKey: Uint8Array, binding: Binding): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(associatedData(binding));
  const ciphertext = cipher.update(vaultKey);
  cipher.final();
  return {
    check: keyCheck(key),
    nonce: nonce.toString('base64'),
    ciphertext: ciphertext.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** Null when the key is the wrong one. */
function decrypt(key: Uint8Array, sealed: Sealed, binding: Binding): Result<Buffer, UnwrapError> | null {
  const check = Buffer.from(keyCheck(key), 'base64');
  if (!timingSafeEqual(check, Buffer.from(sealed.check, 'base64'))) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'base64'), { authTagLength: 16 });
  decipher.setAAD(associatedData(binding));
  decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'));
  const vaultKey = decipher.update(Buffer.from(sealed.ciphertext, 'base64'));
  try {
    decipher.final();
  } catch {
    return failure({ kind: 'wrap-damaged' });
  }
  return success(vaultKey);
}

function associatedData(binding: Binding): Buffer {
  return Buffer.from(canonical({ ...binding, purpose: 'lapel vault key', version: wrapVersion }));
}
