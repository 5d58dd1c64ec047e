import { constants, generateKeyPairSync, sign } from 'node:crypto';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import type { Json } from './canonical';
import { base64url, base64urlJson } from './encodings';

/** The signature algorithms a credential may come with. */
export const tokenAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'ES256K',
  'EdDSA',
  'Ed25519',
] as const;
export type TokenAlgorithm = (typeof tokenAlgorithms)[number];

/** Somebody with one new key who signs tokens; the issuer's name is the key itself (did:jwk). */
export interface Signer {
  readonly algorithm: TokenAlgorithm;
  readonly jwk: Readonly<Record<string, string>>;
  readonly privateJwk: Readonly<Record<string, string>>;
  readonly did: string;
  /** A compact JWS; `header` is laid over `alg` and a `kid` that names the key. */
  token(payload: Json, header?: Json): string;
}

interface Made {
  readonly jwk: Readonly<Record<string, string>>;
  readonly privateJwk: Readonly<Record<string, string>>;
  readonly sign: (input: Buffer, algorithm: TokenAlgorithm) => Uint8Array;
}

const families = new Map<string, Made>();

/** Makes a signer; keys of one family are shared unless `fresh`, because an RSA key takes its time. */
export function signer(algorithm: TokenAlgorithm, fresh = false): Signer {
  const family = algorithm.replace(/^(RS|PS).*/, 'RSA').replace('EdDSA', 'Ed25519');
  const made = (fresh ? undefined : families.get(family)) ?? makeKey(family);
  families.set(family, families.get(family) ?? made);
  const did = `did:jwk:${base64urlJson(made.jwk)}`;
  return {
    algorithm,
    jwk: made.jwk,
    privateJwk: made.privateJwk,
    did,
    token(payload, header = {}) {
      const input = `${base64urlJson({ alg: algorithm, kid: `${did}#0`, ...header })}.${base64urlJson(payload)}`;
      return `${input}.${base64url(made.sign(Buffer.from(input), algorithm))}`;
    },
  };
}

function makeKey(family: string): Made {
  if (family === 'ES256K') return koblitzKey();
  const pair = pairOf(family);
  const jwk = { ...pair.publicKey.export({ format: 'jwk' }) } as Record<string, string>;
  const privateJwk = { ...pair.privateKey.export({ format: 'jwk' }) } as Record<string, string>;
  return {
    jwk,
    privateJwk,
    sign: (input, algorithm) => {
      const hash = family === 'Ed25519' ? null : `sha${algorithm.slice(-3)}`;
      const padding = algorithm.startsWith('PS') && {
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      };
      return sign(hash, input, { key: pair.privateKey, dsaEncoding: 'ieee-p1363', ...padding });
    },
  };
}

function pairOf(family: string) {
  if (family === 'RSA') return generateKeyPairSync('rsa', { modulusLength: 2048 });
  if (family === 'Ed25519') return generateKeyPairSync('ed25519');
  const curves: Readonly<Record<string, string>> = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' };
  return generateKeyPairSync('ec', { namedCurve: curves[family] ?? '' });
}

function koblitzKey(): Made {
  const secret = secp256k1.utils.randomSecretKey();
  const point = secp256k1.getPublicKey(secret, false);
  const [x, y] = [point.slice(1, 33), point.slice(33)].map(base64url);
  const jwk = { kty: 'EC', crv: 'secp256k1', x: x ?? '', y: y ?? '' };
  return {
    jwk,
    privateJwk: { ...jwk, d: base64url(secret) },
    sign: (input) => secp256k1.sign(input, secret, { lowS: false }),
  };
}
