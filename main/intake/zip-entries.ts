import { inflateRawSync } from 'node:zlib';

/** One file of a zip archive, as its directory at the end describes it (APPNOTE 6.3.10, section 4.3.12). */
export interface ZipEntry {
  /** As written; never a path to anything (SECURITY: zip slip). */
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
}

export type ZipListing =
  | { readonly kind: 'listed'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'damaged' };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** The end record is 22 bytes and may carry a comment of 65,535. */
const endSize = 22;
const longestComment = 0xffff;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

/**
 * Lists an archive by the directory at its end, which is what every unpacker goes by. Archives in several parts and of
 * more than 4 GB (zip64) count as damaged: neither fits into what Lapel reads.
 */
export function listZip(bytes: Uint8Array, limit: number): ZipListing {
  const view = viewOf(bytes);
  const end = bytes.length < endSize ? -1 : findEnd(view);
  if (end === -1) return { kind: 'damaged' };
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count > limit) return { kind: 'too-many', count };
  if (start + size > end) return { kind: 'damaged' };
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) return { kind: 'damaged' };
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return { kind: 'damaged' };
    const flags = view.getUint16(at + 8, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    entries.push({
      // Bit 11 says UTF-8; without it names are in the packer's own code page, and only shown.
      name: name.toString((flags & 0x800) !== 0 ? 'utf8' : 'latin1'),
      encrypted: (flags & 0x1) !== 0,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return { kind: 'listed', entries };
}

export type ZipFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'unknown-method'; readonly method: number }
  | { readonly kind: 'too-large' };

/**
 * The bytes of one entry.
 * SECURITY: inflating stops at `limit` bytes, whatever size the directory promises; a size that differs is damage.
 */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry, limit: number): ZipFile {
  const view = viewOf(bytes);
  const { offset, packedSize, size, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) return { kind: 'damaged' };
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) return { kind: 'damaged' };
  if (size > limit) return { kind: 'too-large' };
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 0) return packed.length === size ? { kind: 'file', bytes: packed.slice() } : { kind: 'damaged' };
  if (method !== 8) return { kind: 'unknown-method', method };
  try {
    const inflated = inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
    if (inflated.length !== size) return { kind: 'damaged' };
    return { kind: 'file', bytes: new Uint8Array(inflated) };
  } catch {
    return { kind: 'damaged' };
  }
}
