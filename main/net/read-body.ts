import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';

export type Body =
  | { readonly kind: 'body'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'broken'; readonly cause: string };

/** The encodings we offer. zlib works outside the thread and stops at the limit. */
const decoders = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
} as const;

export const acceptEncoding = 'gzip, br';

/**
 * Reads an answer's body up to `limit` bytes, both as it is sent and as it unfolds.
 * SECURITY: what the server says of its length or encoding is never taken as a size to allocate.
 */
export async function readBody(message: IncomingMessage, limit: number): Promise<Body> {
  if (Number(message.headers['content-length'] ?? 0) > limit) return { kind: 'too-large' };
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of message as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > limit) return { kind: 'too-large' };
    pieces.push(piece);
  }
  const sent = Buffer.concat(pieces);
  const encoding = (message.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return { kind: 'body', bytes: new Uint8Array(sent) };
  const decode = Object.hasOwn(decoders, encoding) ? decoders[encoding as keyof typeof decoders] : null;
  if (!decode) return { kind: 'broken', cause: 'UNKNOWN_ENCODING' };
  try {
    return { kind: 'body', bytes: new Uint8Array(await decode(sent, { maxOutputLength: limit })) };
  } catch (error) {
    return error instanceof RangeError ? { kind: 'too-large' } : { kind: 'broken', cause: 'BROKEN_ENCODING' };
  }
}
