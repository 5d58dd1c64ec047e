import { deflateSync } from 'node:zlib';

export type TextChunk = 'iTXt' | 'iTXt-compressed' | 'tEXt' | 'zTXt';

const signatureLength = 8;
const headerEnd = signatureLength + 25;

/**
 * The picture with one text chunk after its header (PNG third edition, section 11.3.3): how a badge is baked.
 * Open Badges 3.0 uses the keyword `openbadgecredential`, 2.0 `openbadges`, a CLR `clrcredential`; all uncompressed
 * iTXt. The other chunk kinds are what older and careless bakers wrote.
 */
export function bakePng(picture: Uint8Array, keyword: string, text: string, chunk: TextChunk = 'iTXt'): Uint8Array {
  return Buffer.concat([picture.subarray(0, headerEnd), textChunk(keyword, text, chunk), picture.subarray(headerEnd)]);
}

function textChunk(keyword: string, text: string, chunk: TextChunk): Buffer {
  const key = Buffer.from(`${keyword}\0`, 'latin1');
  const body = Buffer.from(text, 'utf8');
  switch (chunk) {
    case 'iTXt':
      return chunkOf('iTXt', Buffer.concat([key, Buffer.from([0, 0, 0, 0]), body]));
    case 'iTXt-compressed':
      return chunkOf('iTXt', Buffer.concat([key, Buffer.from([1, 0, 0, 0]), deflateSync(body)]));
    case 'tEXt':
      return chunkOf('tEXt', Buffer.concat([key, body]));
    case 'zTXt':
      return chunkOf('zTXt', Buffer.concat([key, Buffer.from([0]), deflateSync(body)]));
  }
}

/** One chunk: length, type, data, CRC-32 over type and data. */
export function chunkOf(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(typed.length + 8);
  frame.writeUInt32BE(data.length, 0);
  typed.copy(frame, 4);
  frame.writeUInt32BE(crc32(typed), typed.length + 4);
  return frame;
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
