import { createHash, hkdfSync } from 'node:crypto';

/** `length` bytes (at most 8160) that depend on the name alone, so that everything the test issuer makes is the same on every machine. */
export function bytesOf(name: string, length: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', name, 'lapel test issuer', 'seed', length));
}

/** A UUID (version 4 layout) that depends on the name alone. */
export function uuidOf(name: string): string {
  const bytes = Buffer.from(bytesOf(`uuid ${name}`, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function sha256(data: Uint8Array | string): Buffer {
  return createHash('sha256').update(data).digest();
}
