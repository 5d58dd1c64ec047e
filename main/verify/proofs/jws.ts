import { compactVerify, errors } from 'jose';
import { failed, type Finding, passed, unknown } from '../finding';
import type { KeyKind, PublicKey } from '../keys/public-key';

/**
 * Signature algorithms that are accepted, with the key each needs (RFC 7518, RFC 8037).
 * SECURITY: a list of what is allowed. `none` and the HMAC family are not on it: with a public key as its secret an HMAC
 * could be made by anybody.
 */
const algorithms: Readonly<Record<string, KeyKind>> = {
  RS256: 'RSA',
  RS384: 'RSA',
  RS512: 'RSA',
  PS256: 'RSA',
  PS384: 'RSA',
  PS512: 'RSA',
  ES256: 'P-256',
  ES384: 'P-384',
  ES512: 'P-521',
  EdDSA: 'Ed25519',
  Ed25519: 'Ed25519',
};

/** What the algorithm alone says: null where a key may be looked for. */
export function refusedAlgorithm(algorithm: string): Finding | null {
  if (algorithm.toLowerCase() === 'none') return failed('no-proof', {}, 'alg: none');
  return Object.hasOwn(algorithms, algorithm) ? null : unknown('unsupported-proof', { method: `JWS ${algorithm}` });
}

/** Checks a compact JWS (RFC 7515 section 5.2) with one key. */
export async function checkJws(token: string, algorithm: string, key: PublicKey): Promise<Finding> {
  const method = `JWS ${algorithm}`;
  if (algorithms[algorithm] !== key.kind) return failed('signature-bad', { method }, `the key is ${key.kind}`);
  if (key.kind === 'RSA' && (key.key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) {
    return unknown('unsupported-key', { key: '', type: 'RSA under 2048 bits' });
  }
  try {
    await compactVerify(token, key.key, { algorithms: [algorithm] });
    return passed('signature-good', { method });
  } catch (thrown) {
    if (thrown instanceof errors.JWSSignatureVerificationFailed) return failed('signature-bad', { method });
    if (thrown instanceof errors.JOSENotSupported) return unknown('unsupported-proof', { method }, thrown.message);
    if (thrown instanceof errors.JWSInvalid) return failed('proof-malformed', { member: 'header' }, thrown.message);
    return unknown('unsupported-key', { key: '', type: key.kind }, thrown instanceof Error ? thrown.message : null);
  }
}
