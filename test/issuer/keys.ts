import { createPrivateKey, type KeyObject } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384 } from '@noble/curves/nist.js';
import { base58btc, base64url } from './encodings';
import { rsaKey, type RsaKey } from './rsa-key';
import { bytesOf } from './seeds';

export type Jwk = Readonly<Record<string, string>>;

export interface CurveKey {
  readonly secret: Uint8Array;
  readonly public: Uint8Array;
  /** Multikey text: `z6Mk...` for Ed25519, `zDna...` for P-256. */
  readonly multikey: string;
  readonly publicJwk: Jwk;
}

/** Everything one issuer signs with. The RSA key is made when first asked for: it costs a tenth of a second. */
export interface Keys {
  readonly ed25519: CurveKey & { readonly privateKey: KeyObject };
  readonly p256: CurveKey;
  readonly p384: CurveKey;
  readonly rsa: RsaKey;
}

const made = new Map<string, Keys>();

/** The keys of that name, made from the name alone and kept. */
export function keysOf(name: string): Keys {
  const known = made.get(name);
  if (known) return known;
  const keys: Keys = {
    ed25519: edwardsKey(name),
    p256: primeKey(name),
    p384: largePrimeKey(name),
    get rsa() {
      return rsaKey(name);
    },
  };
  made.set(name, keys);
  return keys;
}

function edwardsKey(name: string): Keys['ed25519'] {
  const secret = bytesOf(`ed25519 ${name}`, 32);
  const publicKey = ed25519.getPublicKey(secret);
  const publicJwk = { kty: 'OKP', crv: 'Ed25519', x: base64url(publicKey) };
  return {
    secret,
    public: publicKey,
    multikey: base58btc(Buffer.concat([Buffer.from([0xed, 0x01]), publicKey])),
    publicJwk,
    privateKey: createPrivateKey({ format: 'jwk', key: { ...publicJwk, d: base64url(secret) } }),
  };
}

function primeKey(name: string): CurveKey {
  // A secret at or above the curve's order is as likely as 2^-32; the seed below never gave one.
  const secret = bytesOf(`p256 ${name}`, 32);
  const point = p256.getPublicKey(secret, false);
  return {
    secret,
    public: p256.getPublicKey(secret, true),
    multikey: base58btc(Buffer.concat([Buffer.from([0x80, 0x24]), p256.getPublicKey(secret, true)])),
    publicJwk: {
      kty: 'EC',
      crv: 'P-256',
      x: base64url(point.slice(1, 33)),
      y: base64url(point.slice(33)),
    },
  };
}

function largePrimeKey(name: string): CurveKey {
  const secret = bytesOf(`p384 ${name}`, 48);
  const point = p384.getPublicKey(secret, false);
  const compressed = p384.getPublicKey(secret, true);
  return {
    secret,
    public: compressed,
    multikey: base58btc(Buffer.concat([Buffer.from([0x81, 0x24]), compressed])),
    publicJwk: { kty: 'EC', crv: 'P-384', x: base64url(point.slice(1, 49)), y: base64url(point.slice(49)) },
  };
}
