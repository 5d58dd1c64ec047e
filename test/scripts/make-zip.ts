import { deflateRawSync } from 'node:zlib';

/** Writes a small zip archive, so that the reader under test is not tested with itself. */
export function makeZip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const stored = name.endsWith('/') || text === '';
    const data = stored ? Buffer.from(text) : deflateRawSync(text);
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(Buffer.byteLength(text), 18);
    const label = Buffer.from(name);
    const tail = Buffer.alloc(4);
    tail.writeUInt16LE(label.length, 0);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, tail, label, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((0o755 << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.alloc(2), fields, tail, rest, label]));
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listing, end]);
}
