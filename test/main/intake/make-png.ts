import { deflateSync } from 'node:zlib';
import { makePngChunk, pngSignature } from '../../../shared/png';
import { pngInternationalText } from '../../../shared/png-text';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

export const header = (width = 1, height = 1): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 0], 8);
  return Buffer.from(makePngChunk('IHDR', data));
};

/** A one-pixel PNG with the given chunks between header and picture data. */
export function makePng(
  chunks: readonly Uint8Array[],
  options: { width?: number; height?: number; idat?: number } = {},
) {
  const { width = 1, height = 1, idat = 0 } = options;
  const pixels = idat > 0 ? Buffer.alloc(idat, 7) : deflateSync(Buffer.from([0, 0]));
  const end = [makePngChunk('IDAT', pixels), makePngChunk('IEND', new Uint8Array(0))];
  return new Uint8Array(Buffer.concat([pngSignature, header(width, height), ...chunks, ...end]));
}

export const iTXt = (keyword: string, text: string) => makePngChunk('iTXt', pngInternationalText(keyword, text));
export const compressedITXt = (keyword: string, text: string) =>
  makePngChunk('iTXt', Buffer.concat([latin1(`${keyword}\0\x01\0en\0Badge\0`), deflateSync(Buffer.from(text))]));
export const tEXt = (keyword: string, text: Uint8Array | string) =>
  makePngChunk('tEXt', Buffer.concat([latin1(`${keyword}\0`), typeof text === 'string' ? latin1(text) : text]));
export const zTXt = (keyword: string, text: Uint8Array | string) =>
  makePngChunk(
    'zTXt',
    Buffer.concat([latin1(`${keyword}\0\0`), deflateSync(typeof text === 'string' ? latin1(text) : text)]),
  );
