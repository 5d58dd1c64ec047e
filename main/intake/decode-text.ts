const encodings: readonly (readonly [bom: string, encoding: string])[] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
];

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/**
 * Bytes to text: by byte order mark, else by the encoding an XML declaration names (only those that SVG editors write),
 * else UTF-8. Null where that does not fit or the bytes are not text at all. The mark itself is dropped.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 200));
  const marked = encodings.find(([bom]) => head.startsWith(bom));
  if (marked) return decoded(bytes, marked[1]);
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1]?.toLowerCase();
  if (declared === 'iso-8859-1' || declared === 'windows-1252') return latin1(bytes);
  const text = decoded(bytes, 'utf-8');
  return text?.includes('\0') === true ? null : text;
}

/**
 * Text of a PNG chunk. `iTXt` is UTF-8 and `tEXt`/`zTXt` are Latin-1 (W3C PNG 11.3.3), but bakers have written UTF-8 into
 * the latter: bytes that are valid UTF-8 are taken as such, for in Latin-1 such a run of letters is no word.
 */
export function decodeChunkText(bytes: Uint8Array): string {
  return decoded(bytes, 'utf-8') ?? latin1(bytes);
}
