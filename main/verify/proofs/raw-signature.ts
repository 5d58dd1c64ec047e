import { verify } from 'node:crypto';
import { failed, type Finding } from '../finding';
import type { HashName } from '../json-ld/canonical';
import { decodeBase58 } from '../keys/base58';
import type { KeyKind, PublicKey } from '../keys/public-key';

/** A signature as bytes, and what its length says of the key that made it. */
export interface RawSignature {
  readonly bytes: Uint8Array;
  readonly key: KeyKind;
  readonly hash: HashName;
}

type Lengths = Readonly<Record<number, Omit<RawSignature, 'bytes'>>>;

/** VC-DI-EDDSA section 3: Ed25519 signatures of 64 bytes. */
export const edwards: Lengths = { 64: { key: 'Ed25519', hash: 'sha256' } };

/** VC-DI-ECDSA section 3: `r` and `s` side by side; P-384 goes with SHA-384 throughout. */
export const ecdsa: Lengths = { 64: { key: 'P-256', hash: 'sha256' }, 96: { key: 'P-384', hash: 'sha384' } };

/** A `proofValue` of base58btc in its multibase form (`z`), the one form these suites allow. */
export function readRawSignature(value: string, lengths: Lengths): RawSignature | Finding {
  const bytes = value.startsWith('z') ? decodeBase58(value.slice(1)) : null;
  const kind = bytes && lengths[bytes.length];
  return bytes && kind ? { bytes, ...kind } : failed('proof-malformed', { member: 'proofValue' });
}

/** Whether that key signed that data. A key of another family did not. */
export function isSignedBy(key: PublicKey, data: Uint8Array, signature: RawSignature): boolean {
  if (key.kind === 'secp256k1' || key.kind !== signature.key) return false;
  const hash = key.kind === 'Ed25519' ? null : signature.hash;
  return verify(hash, data, { key: key.key, dsaEncoding: 'ieee-p1363' }, signature.bytes);
}
