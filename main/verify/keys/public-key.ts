import { createPublicKey, ECDH, type JsonWebKey, type KeyObject, X509Certificate } from 'node:crypto';
import { asList, asString, type JsonObject } from '../../../shared/json';
import { createRecall } from '../../../shared/recall';
import { decodeBase58, decodeMultibase } from './base58';
import { secp256k1Coordinates, secp256k1Point } from './secp256k1';

/** The key families a signature can be checked with here. */
export type KeyKind = PublicKey['kind'];

/** A key as the platform holds it. */
export interface PlatformKey {
  readonly kind: 'Ed25519' | 'P-256' | 'P-384' | 'P-521' | 'RSA';
  readonly key: KeyObject;
  /** The length of an RSA modulus; the platform works it out anew whenever it is asked. */
  readonly bits?: number;
  /** The one JWS algorithm its JWK names (RFC 7517 section 4.4). */
  readonly algorithm?: string;
}

/** A secp256k1 key: BoringSSL, which Electron is built on, does not know the curve, so it is a bare point (compressed). */
export interface Secp256k1Key {
  readonly kind: 'secp256k1';
  readonly point: Uint8Array;
  readonly algorithm?: string;
}

export type PublicKey = PlatformKey | Secp256k1Key;

/** Multicodec prefixes (unsigned varint) of the keys in Multikey and did:key values. */
const codecs: readonly {
  readonly prefix: readonly [number, number];
  readonly read: (bytes: Buffer) => PublicKey | null;
}[] = [
  { prefix: [0xed, 0x01], read: fromEdwards },
  { prefix: [0x80, 0x24], read: (bytes) => fromPoint(bytes, 'prime256v1', 'P-256') },
  { prefix: [0x81, 0x24], read: (bytes) => fromPoint(bytes, 'secp384r1', 'P-384') },
  { prefix: [0x82, 0x24], read: (bytes) => fromPoint(bytes, 'secp521r1', 'P-521') },
  { prefix: [0xe7, 0x01], read: fromKoblitz },
  {
    prefix: [0x85, 0x24],
    read: (bytes) => describe(() => createPublicKey({ key: bytes, format: 'der', type: 'pkcs1' })),
  },
];

/** A longer name is no key that anybody uses. */
const keys = createRecall<PublicKey | null>({ most: 512, longest: 4096 });

type Writing = 'multibase' | 'base58' | 'jwk' | 'pem';

/**
 * One issuer signs many badges; building a key object costs as much as a signature check, from PEM ten times that.
 * SECURITY: kept by how it is written, so that no writing is ever read as another.
 */
function kept(writing: Writing, text: string, make: () => PublicKey | null): PublicKey | null {
  return keys(`${writing} ${text}`, make);
}

/** A key from `publicKeyMultibase` or the method-specific part of a did:key; null where the kind is not supported. */
export function keyFromMultibase(text: string): PublicKey | null {
  return kept('multibase', text, () => {
    const bytes = decodeMultibase(text);
    const codec = bytes && codecs.find(({ prefix }) => bytes[0] === prefix[0] && bytes[1] === prefix[1]);
    return codec ? codec.read(Buffer.from(bytes.subarray(2))) : null;
  });
}

/** How the bytes of `publicKeyBase58` are read, by the type of the method they stand in (they carry no prefix). */
const bareKeys: Readonly<Record<string, (bytes: Buffer) => PublicKey | null>> = {
  Ed25519VerificationKey2018: fromEdwards,
  EcdsaSecp256k1VerificationKey2019: fromKoblitz,
  EcdsaSecp256r1VerificationKey2019: (bytes) => fromPoint(bytes, 'prime256v1', 'P-256'),
};

/** A key from `publicKeyBase58` of the suites of 2018 and 2019; null for a type that does not say what the bytes are. */
export function keyFromBase58(text: string, methodType: string): PublicKey | null {
  const read = Object.hasOwn(bareKeys, methodType) ? bareKeys[methodType] : undefined;
  if (!read) return null;
  return kept('base58', `${methodType} ${text}`, () => {
    const bytes = decodeBase58(text);
    return bytes && read(Buffer.from(bytes));
  });
}

/** By the object a JWK was read into: the issuer's document is read once a batch. */
const ofJwk = new WeakMap<JsonObject, PublicKey | null>();

/** A key from a public JWK (RFC 7517). SECURITY: a JWK that carries private members is refused; it was never meant to be shown. */
export function keyFromJwk(jwk: JsonObject): PublicKey | null {
  if (isPrivate(jwk)) return null;
  const known = ofJwk.get(jwk);
  if (known !== undefined) return known;
  const { kty, crv, n, e, x, y } = jwk;
  // Tokens that carry their key are read one by one, and an issuer's are all the same key.
  const key = kept('jwk', JSON.stringify([kty, crv, n, e, x, y]), () => readJwk({ kty, crv, n, e, x, y }));
  const algorithm = asString(jwk['alg']);
  const named = key && algorithm !== null ? { ...key, algorithm } : key;
  ofJwk.set(jwk, named);
  return named;
}

/** Whether a JWK gives away its private part (`d`) or is a shared secret (`k`). */
export function isPrivate(jwk: JsonObject): boolean {
  return 'd' in jwk || 'k' in jwk;
}

/** Whether a JWK of a set is there to check signatures with (RFC 7517 sections 4.2 and 4.3). */
export function isForSignatures(jwk: JsonObject): boolean {
  if (jwk['use'] !== undefined) return jwk['use'] === 'sig';
  return jwk['key_ops'] === undefined || asList(jwk['key_ops']).includes('verify');
}

function readJwk(jwk: Record<string, unknown>): PublicKey | null {
  if (jwk['kty'] !== 'EC' || jwk['crv'] !== 'secp256k1') {
    return describe(() => createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }));
  }
  const [x, y] = [jwk['x'], jwk['y']].map((text) => Buffer.from(typeof text === 'string' ? text : '', 'base64url'));
  return x?.length === 32 && y?.length === 32 ? fromKoblitz(Buffer.concat([Buffer.from([4]), x, y])) : null;
}

/** A key from PEM text (`publicKeyPem`: SPKI or PKCS#1; some issuers put a certificate there). */
export function keyFromPem(pem: string): PublicKey | null {
  if (/PRIVATE KEY/.test(pem)) return null;
  return kept('pem', pem, () => describe(() => createPublicKey(pem)));
}

/** The key of a DER certificate; whoever the certificate names is not looked at. */
export function keyFromCertificate(der: Uint8Array): PublicKey | null {
  return describe(() => new X509Certificate(der).publicKey);
}

function fromEdwards(bytes: Buffer): PublicKey | null {
  return readJwk({ kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') });
}

function fromKoblitz(bytes: Buffer): PublicKey | null {
  const point = secp256k1Point(bytes);
  return point && { kind: 'secp256k1', point };
}

function fromPoint(bytes: Buffer, curve: string, crv: string): PublicKey | null {
  try {
    const point = ECDH.convertKey(bytes, curve, undefined, undefined, 'uncompressed') as Buffer;
    const half = (point.length - 1) / 2;
    const [x, y] = [point.subarray(1, 1 + half), point.subarray(1 + half)].map((part) => part.toString('base64url'));
    return readJwk({ kty: 'EC', crv, x, y });
  } catch {
    return null;
  }
}

const curves: Readonly<Record<string, PlatformKey['kind']>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

function describe(make: () => KeyObject): PublicKey | null {
  try {
    const key = make();
    if (key.asymmetricKeyType === 'ed25519') return { kind: 'Ed25519', key };
    if (key.asymmetricKeyType === 'rsa')
      return { kind: 'RSA', key, bits: key.asymmetricKeyDetails?.modulusLength ?? 0 };
    const kind = curves[key.asymmetricKeyDetails?.namedCurve ?? ''];
    return key.asymmetricKeyType === 'ec' && kind ? { kind, key } : null;
  } catch {
    return null;
  }
}

/** Whether two keys are the same key, however they were written. */
export function sameKey(one: PublicKey, other: PublicKey): boolean {
  if (one.kind === 'secp256k1') return other.kind === 'secp256k1' && Buffer.from(one.point).equals(other.point);
  return one.kind === other.kind && one.key.equals(other.key);
}

/** The public JWK of a key: the members of its kind and nothing else. */
export function jwkOfKey(key: PublicKey): Readonly<Record<string, unknown>> {
  if (key.kind === 'secp256k1') return { kty: 'EC', crv: 'secp256k1', ...secp256k1Coordinates(key.point) };
  return { ...key.key.export({ format: 'jwk' }) };
}
