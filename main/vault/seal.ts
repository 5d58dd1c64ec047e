import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Where a sealed value stands. Bound into it, so that a value moved to another row, column or revision does not open. */
export interface Place {
  readonly table: string;
  readonly id: string;
  readonly column: string;
  /** The revision the value was written at; 0 for values that never change. */
  readonly revision: number;
}

/** A place that holds the JSON of one shape. */
export interface JsonPlace<T> extends Place {
  /** For types alone. */
  readonly holds?: T;
}

const layout = 1;
const nonceLength = 12;
const tagLength = 16;
const headLength = 1 + nonceLength + tagLength;

/**
 * Seals with AES-256-GCM (NIST SP 800-38D): one layout byte, a 96-bit random nonce, the 128-bit tag, the ciphertext.
 * Random nonces under one key are good for 2^32 values, far beyond what a wallet writes.
 */
export function seal(key: Uint8Array, place: Place, value: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(associatedData(place));
  const body = cipher.update(value);
  cipher.final();
  return Buffer.concat([Buffer.of(layout), nonce, cipher.getAuthTag(), body]);
}

/**
 * Opens a sealed value; null where so much as a bit differs.
 * SECURITY: nothing of the value is given out before its tag was checked.
 */
export function unseal(key: Uint8Array, place: Place, sealed: Uint8Array): Buffer | null {
  if (sealed.length < headLength || sealed[0] !== layout) return null;
  const nonce = sealed.subarray(1, 1 + nonceLength);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(associatedData(place));
  decipher.setAuthTag(sealed.subarray(1 + nonceLength, headLength));
  const body = decipher.update(sealed.subarray(headLength));
  try {
    decipher.final();
  } catch {
    return null;
  }
  return body;
}

function associatedData({ table, id, column, revision }: Place): Buffer {
  return Buffer.from(JSON.stringify([table, id, column, revision]));
}
