import { crc32 } from './crc32';

/** One chunk of a PNG: where it lies in the file. Nothing is copied until its data is asked for. */
export interface PngChunk {
  /** Four ASCII letters, as in `IHDR`. */
  readonly type: string;
  /** Offset of the chunk's length field, its first byte. */
  readonly start: number;
  /** Offset and length of its data. */
  readonly dataStart: number;
  readonly dataLength: number;
}

export type PngChunks =
  | {
      readonly kind: 'png';
      readonly width: number;
      readonly height: number;
      readonly chunks: readonly PngChunk[];
      /** False where the file ends before its `IEND`. */
      readonly complete: boolean;
    }
  | { readonly kind: 'not-png' }
  | { readonly kind: 'damaged' };

/** The eight bytes every PNG begins with. */
export const pngSignature: Readonly<Uint8Array> = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Length, type and checksum around the data of a chunk. */
const chunkFrame = 12;
/** A picture of 32 MB written in the usual 8 KB pieces has 4,000. */
const maximumChunks = 100_000;

export function isPng(bytes: Uint8Array): boolean {
  return pngSignature.every((byte, index) => bytes[index] === byte);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function typeAt(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4));
}

/**
 * Lists the chunks of a PNG (W3C PNG, section 5). Reading stops at `IEND`, at the first chunk that claims more bytes
 * than there are, or at a type that is not four letters; what was read until then counts.
 * SECURITY: a claimed length is only ever compared with what is left, never allocated.
 */
export function readPngChunks(bytes: Uint8Array): PngChunks {
  if (!isPng(bytes)) return { kind: 'not-png' };
  const view = viewOf(bytes);
  const chunks: PngChunk[] = [];
  let complete = false;
  let start: number = pngSignature.length;
  while (!complete && start + chunkFrame <= bytes.length && chunks.length < maximumChunks) {
    const dataLength = view.getUint32(start);
    if (dataLength > bytes.length - start - chunkFrame) break;
    const type = typeAt(bytes, start + 4);
    if (!/^[A-Za-z]{4}$/.test(type)) break;
    chunks.push({ type, start, dataStart: start + 8, dataLength });
    complete = type === 'IEND';
    start += chunkFrame + dataLength;
  }
  const header = chunks[0];
  if (header?.type !== 'IHDR' || header.dataLength < 8) return { kind: 'damaged' };
  return {
    kind: 'png',
    width: view.getUint32(header.dataStart),
    height: view.getUint32(header.dataStart + 4),
    chunks,
    complete,
  };
}

/** A view of the chunk's data, not a copy. */
export function pngChunkData(bytes: Uint8Array, chunk: PngChunk): Uint8Array {
  return bytes.subarray(chunk.dataStart, chunk.dataStart + chunk.dataLength);
}

/** Whether the chunk's checksum (over type and data) is right. */
export function pngChunkIsIntact(bytes: Uint8Array, chunk: PngChunk): boolean {
  const end = chunk.dataStart + chunk.dataLength;
  return viewOf(bytes).getUint32(end) === crc32(bytes.subarray(chunk.start + 4, end));
}

/** Makes a whole chunk: length, type, data, checksum. `type` is four ASCII letters. */
export function makePngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(chunkFrame + data.length);
  const view = viewOf(chunk);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index += 1) chunk[4 + index] = type.charCodeAt(index);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

/**
 * The same PNG with `added` (whole chunks) placed after its `IHDR` and without the chunks for which `drop` answers
 * true; all others keep their bytes and their order. Null where the picture cannot be read to its end.
 */
export function rewritePng(
  bytes: Uint8Array,
  added: readonly Uint8Array[],
  drop: (chunk: PngChunk) => boolean,
): Uint8Array | null {
  const png = readPngChunks(bytes);
  if (png.kind !== 'png' || !png.complete) return null;
  const kept = png.chunks
    .filter((chunk) => chunk.type === 'IHDR' || !drop(chunk))
    .map((chunk) => bytes.subarray(chunk.start, chunk.start + chunkFrame + chunk.dataLength));
  const pieces = [pngSignature, ...kept.slice(0, 1), ...added, ...kept.slice(1)];
  const rewritten = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    rewritten.set(piece, offset);
    offset += piece.length;
  }
  return rewritten;
}
