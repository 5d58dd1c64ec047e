import { createHmac, sign } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import type { Json } from './canonical';
import { base64url, base64urlJson } from './encodings';
import type { Keys } from './keys';

export type Algorithm = 'RS256' | 'ES256' | 'EdDSA' | 'none' | 'HS256';

/** Header members besides `alg`. */
export interface JoseHeader {
  readonly kid?: string;
  readonly jwk?: Json;
  readonly typ?: string;
}

/**
 * A compact JWS (RFC 7515) over a JSON payload. RSA and Ed25519 are signed by node:crypto; P-256 by @noble/curves, whose
 * nonces follow RFC 6979, so that the same input gives the same token.
 * `none` and `HS256` (keyed with the RSA public key) are the two classic forgeries.
 */
export function compactJws(payload: Json, algorithm: Algorithm, keys: Keys, header: JoseHeader = {}): string {
  const input = `${base64urlJson({ alg: algorithm, ...header })}.${base64urlJson(payload)}`;
  return `${input}.${base64url(signatureOf(Buffer.from(input), algorithm, keys))}`;
}

function signatureOf(input: Uint8Array, algorithm: Algorithm, keys: Keys): Uint8Array {
  switch (algorithm) {
    case 'RS256':
      return sign('sha256', input, keys.rsa.privateKey);
    case 'EdDSA':
      return sign(null, input, keys.ed25519.privateKey);
    case 'ES256':
      return p256.sign(input, keys.p256.secret, { lowS: false });
    case 'HS256':
      return createHmac('sha256', keys.rsa.publicPem).update(input).digest();
    case 'none':
      return new Uint8Array();
  }
}
