import { secp256k1 } from '@noble/curves/secp256k1.js';

// In JavaScript alone: Electron's BoringSSL lacks this curve. Slower than the platform's curves by an order of
// magnitude, which the few badges signed with it can bear.

/** The compressed form of a point that really is on the curve, from either form; null for anything else. */
export function secp256k1Point(bytes: Uint8Array): Uint8Array | null {
  try {
    return secp256k1.Point.fromBytes(bytes).toBytes(true);
  } catch {
    return null;
  }
}

/** The coordinates of a compressed point, base64url, as a JWK writes them (RFC 8812 section 3.1). */
export function secp256k1Coordinates(point: Uint8Array): { readonly x: string; readonly y: string } {
  const bytes = Buffer.from(secp256k1.Point.fromBytes(point).toBytes(false));
  return { x: bytes.subarray(1, 33).toString('base64url'), y: bytes.subarray(33).toString('base64url') };
}

/**
 * Checks an ECDSA signature (64 bytes, `r` and `s`) over the SHA-256 of a message with a compressed point. Both halves of
 * `s` are taken, as RFC 8812 asks of ES256K; the habit of the lower half belongs to blockchains.
 */
export function verifySecp256k1(signature: Uint8Array, message: Uint8Array, point: Uint8Array): boolean {
  try {
    return secp256k1.verify(signature, message, point, { lowS: false });
  } catch {
    return false;
  }
}
