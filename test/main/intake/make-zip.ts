import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../shared/crc32';

/** One file to pack. What is wrong with it on purpose is said by the optional members. */
export interface ToPack {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly method?: number;
  readonly flags?: number;
  /** The size the directory claims, where it is not the true one. */
  readonly claimed?: number;
  /** Points at the data of an earlier file instead of its own. */
  readonly sharedWith?: number;
}

/** A zip archive, written by the book (APPNOTE 6.3.10) with the faults that were asked for. */
export function makeZip(files: readonly ToPack[], comment = ''): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const placed: { readonly offset: number; readonly packed: Buffer; readonly size: number }[] = [];
  let offset = 0;
  for (const { name, bytes, method = 8, flags = 0x800, claimed, sharedWith } of files) {
    const data = Buffer.from(bytes);
    const named = Buffer.from(name);
    const packed = method === 8 ? deflateRawSync(data) : data;
    const shared = sharedWith === undefined ? undefined : placed[sharedWith];
    const place = shared ?? { offset, packed, size: data.length };
    placed.push(place);
    if (!shared) {
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      local.writeUInt16LE(flags, 6);
      local.writeUInt16LE(method, 8);
      local.writeUInt32LE(crc32(data), 14);
      local.writeUInt32LE(packed.length, 18);
      local.writeUInt32LE(data.length, 22);
      local.writeUInt16LE(named.length, 26);
      parts.push(local, named, packed);
      offset += 30 + named.length + packed.length;
    }
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc32(data), 16);
    entry.writeUInt32LE(place.packed.length, 20);
    entry.writeUInt32LE(claimed ?? place.size, 24);
    entry.writeUInt16LE(named.length, 28);
    entry.writeUInt32LE(place.offset, 42);
    directory.push(entry, named);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length & 0xffff, 8);
  end.writeUInt16LE(files.length & 0xffff, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...parts, listed, end, Buffer.from(comment)]));
}
