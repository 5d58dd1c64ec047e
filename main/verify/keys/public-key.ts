import { createPublicKey, ECDH, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { JsonObject } from '../../../shared/json';
import { decodeMultibase } from './base58';

/** The key families a signature can be checked with here. Electron's BoringSSL has no secp256k1 and no Ed448. */
export type KeyKind = 'Ed25519' | 'P-256' | 'P-384' | 'P-521' | 'RSA';

export interface PublicKey {
  readonly kind: KeyKind;
  readonly key: KeyObject;
}

/** Multicodec prefixes (unsigned varint) of the keys in Multikey and did:key values. */
const codecs: readonly {
  readonly prefix: readonly [number, number];
  readonly read: (bytes: Buffer) => PublicKey | null;
}[] = [
  { prefix: [0xed, 0x01], read: (bytes) => keyFromJwk({ kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }) },
  { prefix: [0x80, 0x24], read: (bytes) => fromPoint(bytes, 'prime256v1', 'P-256') },
  { prefix: [0x81, 0x24], read: (bytes) => fromPoint(bytes, 'secp384r1', 'P-384') },
  {
    prefix: [0x85, 0x24],
    read: (bytes) => describe(() => createPublicKey({ key: bytes, format: 'der', type: 'pkcs1' })),
  },
];

const cache = new Map<string, PublicKey | null>();
const cacheSize = 512;

/** A key from `publicKeyMultibase` or the method-specific part of a did:key; null where the kind is not supported. */
export function keyFromMultibase(text: string): PublicKey | null {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const bytes = decodeMultibase(text);
  const codec = bytes && codecs.find(({ prefix }) => bytes[0] === prefix[0] && bytes[1] === prefix[1]);
  const key = codec ? codec.read(Buffer.from(bytes.subarray(2))) : null;
  // One issuer signs many badges; building a key object costs as much as a signature check.
  if (cache.size >= cacheSize) cache.clear();
  cache.set(text, key);
  return key;
}

/** By the object a JWK was read into: the issuer's document is read once a batch. */
const ofJwk = new WeakMap<JsonObject, PublicKey | null>();

/** A key from a public JWK (RFC 7517). SECURITY: a JWK that carries private members is refused; it was never meant to be shown. */
export function keyFromJwk(jwk: JsonObject): PublicKey | null {
  if ('d' in jwk || 'k' in jwk) return null;
  const known = ofJwk.get(jwk);
  if (known !== undefined) return known;
  const key = describe(() => createPublicKey({ key: { ...jwk } as JsonWebKey, format: 'jwk' }));
  ofJwk.set(jwk, key);
  return key;
}

/** A key from PEM text (`publicKeyPem`: SPKI or PKCS#1; some issuers put a certificate there). */
export function keyFromPem(pem: string): PublicKey | null {
  if (/PRIVATE KEY/.test(pem)) return null;
  return describe(() => createPublicKey(pem));
}

function fromPoint(bytes: Buffer, curve: string, crv: string): PublicKey | null {
  try {
    const point = ECDH.convertKey(bytes, curve, undefined, undefined, 'uncompressed') as Buffer;
    const half = (point.length - 1) / 2;
    const [x, y] = [point.subarray(1, 1 + half), point.subarray(1 + half)].map((part) => part.toString('base64url'));
    return keyFromJwk({ kty: 'EC', crv, x, y });
  } catch {
    return null;
  }
}

const curves: Readonly<Record<string, KeyKind>> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };

function describe(make: () => KeyObject): PublicKey | null {
  try {
    const key = make();
    if (key.asymmetricKeyType === 'ed25519') return { kind: 'Ed25519', key };
    if (key.asymmetricKeyType === 'rsa') return { kind: 'RSA', key };
    const kind = curves[key.asymmetricKeyDetails?.namedCurve ?? ''];
    return key.asymmetricKeyType === 'ec' && kind ? { kind, key } : null;
  } catch {
    return null;
  }
}

/** Whether two keys are the same key, however they were written. */
export function sameKey(one: PublicKey, other: PublicKey): boolean {
  return one.kind === other.kind && one.key.equals(other.key);
}
