import { createHash } from 'node:crypto';
import { jwkOfKey, type PublicKey } from './public-key';

/** The members of a JWK that make its thumbprint, in the order of their names (RFC 7638 section 3.2, RFC 8037 section 2). */
const members: Readonly<Record<string, readonly string[]>> = {
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
  RSA: ['e', 'kty', 'n'],
};

const known = new WeakMap<object, string>();

/** The RFC 7638 thumbprint of a key: SHA-256 in base64url, the same however the key was written. */
export function thumbprintOf(key: PublicKey): string {
  const handle = key.kind === 'secp256k1' ? key.point : key.key;
  const before = known.get(handle);
  if (before !== undefined) return before;
  const jwk = jwkOfKey(key);
  const names = members[String(jwk['kty'])] ?? [];
  const text = JSON.stringify(Object.fromEntries(names.map((name) => [name, jwk[name]])));
  const thumbprint = createHash('sha256').update(text).digest('base64url');
  known.set(handle, thumbprint);
  return thumbprint;
}
