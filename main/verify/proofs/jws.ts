import { constants, verify } from 'node:crypto';
import { asList, asString, type JsonObject } from '../../../shared/json';
import { parseJsonText } from '../../credential/json-text';
import { withBytesOf } from '../../credential/scratch';
import { failed, type Finding, passed, unknown } from '../finding';
import type { KeyKind, PlatformKey, PublicKey } from '../keys/public-key';
import { verifySecp256k1 } from '../keys/secp256k1';

interface Algorithm {
  readonly key: KeyKind;
  /** Null for Ed25519, which hashes by itself. */
  readonly hash: 'sha256' | 'sha384' | 'sha512' | null;
  readonly pss?: true;
}

/**
 * Signature algorithms that are accepted, with the key and curve each needs (RFC 7518, RFC 8037, RFC 8812, RFC 9864).
 * SECURITY: a list of what is allowed. `none` and the HMAC family are not on it: with a public key as its secret an HMAC
 * could be made by anybody.
 */
const algorithms: Readonly<Record<string, Algorithm>> = {
  RS256: { key: 'RSA', hash: 'sha256' },
  RS384: { key: 'RSA', hash: 'sha384' },
  RS512: { key: 'RSA', hash: 'sha512' },
  PS256: { key: 'RSA', hash: 'sha256', pss: true },
  PS384: { key: 'RSA', hash: 'sha384', pss: true },
  PS512: { key: 'RSA', hash: 'sha512', pss: true },
  ES256: { key: 'P-256', hash: 'sha256' },
  ES384: { key: 'P-384', hash: 'sha384' },
  ES512: { key: 'P-521', hash: 'sha512' },
  ES256K: { key: 'secp256k1', hash: 'sha256' },
  EdDSA: { key: 'Ed25519', hash: null },
  Ed25519: { key: 'Ed25519', hash: null },
};

/** What the algorithm alone says: null where a key may be looked for. */
export function refusedAlgorithm(algorithm: string): Finding | null {
  if (algorithm.toLowerCase() === 'none') return failed('no-proof', {}, 'alg: none');
  return Object.hasOwn(algorithms, algorithm) ? null : unknown('unsupported-proof', { method: `JWS ${algorithm}` });
}

/**
 * What the protected header says before any key: an algorithm that is refused, an extension that must be understood
 * (`crit`, RFC 7515 section 4.1.11), or a payload that is not encoded (`b64`, which RFC 7797 section 7 keeps out of a JWT).
 */
export function refusedHeader(header: JsonObject): Finding | null {
  const algorithm = asString(header['alg']) ?? '';
  const refused = refusedAlgorithm(algorithm);
  if (refused) return refused;
  // SECURITY: the same signed bytes would stand for another payload.
  if ('b64' in header && header['b64'] !== true) return failed('proof-malformed', { member: 'b64' });
  if (!('crit' in header)) return null;
  const listed = asList(header['crit']);
  const named = listed.filter((name) => typeof name === 'string' && name in header);
  if (listed.length === 0 || named.length < listed.length) return failed('proof-malformed', { member: 'crit' });
  const unmet = listed.find((name) => name !== 'b64');
  if (unmet === undefined) return null;
  return unknown('unsupported-proof', { method: `JWS ${algorithm}` }, `crit ${asString(unmet) ?? ''}`);
}

/** Checks a compact JWS (RFC 7515 section 5.2) with one key. */
export function checkJws(token: string, algorithm: string, key: PublicKey): Promise<Finding> {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const parsed = parseJsonText(Buffer.from(header, 'base64url').toString('utf8'));
  const members = parsed.ok ? (parsed.value as JsonObject | null) : null;
  const refused = members === null ? failed('proof-malformed', { member: 'header' }) : refusedHeader(members);
  const input = `${header}.${payload}`;
  return Promise.resolve(refused ?? checkSigned(input, Buffer.from(signature, 'base64url'), algorithm, key));
}

/**
 * Checks the signature over the bytes of a JWS signing input (RFC 7515 section 5.2, step 8); the header is the caller's.
 * SECURITY: the algorithm must be the one for this kind of key and curve, and the one the key was made for.
 */
export function checkSigned(
  input: string | Uint8Array,
  signature: Uint8Array,
  algorithm: string,
  key: PublicKey,
): Finding {
  const method = `JWS ${algorithm}`;
  const rules = Object.hasOwn(algorithms, algorithm) ? algorithms[algorithm] : undefined;
  if (!rules) return refusedAlgorithm(algorithm) ?? unknown('unsupported-proof', { method });
  if (rules.key !== key.kind) return failed('signature-bad', { method }, `the key is ${key.kind}`);
  if (!isMeantFor(key, algorithm)) return failed('signature-bad', { method }, `the key is for ${key.algorithm ?? ''}`);
  if (key.kind === 'RSA' && (key.bits ?? 0) < 2048) {
    return unknown('unsupported-key', { key: '', type: 'RSA under 2048 bits' });
  }
  const check = (bytes: Uint8Array) =>
    key.kind === 'secp256k1'
      ? verifySecp256k1(signature, bytes, key.point)
      : verifyOnPlatform(bytes, signature, rules, key);
  const answer = typeof input === 'string' ? withBytesOf(input, check) : check(input);
  if (answer === null) return unknown('unsupported-key', { key: '', type: key.kind });
  return answer ? passed('signature-good', { method }) : failed('signature-bad', { method });
}

/** RFC 8725 section 3.1: a key is used with one algorithm. `Ed25519` is the later name of what `EdDSA` is here. */
function isMeantFor(key: PublicKey, algorithm: string): boolean {
  const plain = (name: string) => (name === 'Ed25519' ? 'EdDSA' : name);
  return key.algorithm === undefined || plain(key.algorithm) === plain(algorithm);
}

/** Null where the platform cannot use the key at all: that says nothing about the signature. */
function verifyOnPlatform(
  bytes: Uint8Array,
  signature: Uint8Array,
  rules: Algorithm,
  { key }: PlatformKey,
): boolean | null {
  const padding = rules.pss && {
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  };
  try {
    return verify(rules.hash, bytes, { key, dsaEncoding: 'ieee-p1363', ...padding }, signature);
  } catch {
    return null;
  }
}
