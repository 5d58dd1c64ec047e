import { gunzipSync } from 'node:zlib';

/** 16 MiB of bits is 134 million credentials; the specification's smallest list has 16 KiB. */
const largestList = 16 * 1024 * 1024;

export type BitList =
  | { readonly kind: 'bits'; readonly bytes: Uint8Array }
  | { readonly kind: 'unusable'; readonly detail: string };

/**
 * Unpacks an encoded list: base64url of GZIP. `multibase`: Bitstring Status List writes a `u` before it, StatusList2021
 * does not.
 * SECURITY: the size is limited while unpacking; 400 KB of list can otherwise become 300 MB.
 */
export function unpackBits(encoded: string, multibase: boolean): BitList {
  if (multibase && !encoded.startsWith('u'))
    return { kind: 'unusable', detail: 'encodedList is not multibase base64url' };
  const text = multibase ? encoded.slice(1) : encoded;
  if (!/^[A-Za-z0-9_-]+=*$/.test(text)) return { kind: 'unusable', detail: 'encodedList is not base64url' };
  try {
    const bytes = gunzipSync(Buffer.from(text, 'base64url'), { maxOutputLength: largestList });
    return { kind: 'bits', bytes };
  } catch (thrown) {
    return { kind: 'unusable', detail: thrown instanceof Error ? thrown.message : 'not GZIP' };
  }
}

/** The value of `size` bits at an index, first bit most significant; null beyond the end (RANGE_ERROR). */
export function bitsAt(bytes: Uint8Array, index: number, size: number): number | null {
  const start = index * size;
  if (start + size > bytes.length * 8) return null;
  let value = 0;
  for (let bit = start; bit < start + size; bit += 1) {
    value = (value << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
  }
  return value;
}

/** The same place in a list whose bytes hold their first bit as the least significant. */
export function lowestFirst(index: number): number {
  return index - (index % 8) + (7 - (index % 8));
}

/** An index written as a number or as decimal digits; null for anything else. */
export function indexOf(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text)) return null;
  return Number(text);
}
