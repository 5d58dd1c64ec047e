import { inflateSync } from 'node:zlib';
import { pngChunkData, pngChunkIsIntact, type PngChunk, readPngChunks } from '../../shared/png';
import { type PngText, readPngText } from '../../shared/png-text';
import type { IntakeError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { decodeChunkText } from './decode-text';
import { limits } from './limits';
import { readBaked } from './read-payload';
import type { Reading } from './sink';
import type { Oddity } from './types';

export type Baked = Reading & { readonly oddities: readonly Oddity[] };

/** `clrcredential` is the reference validator's; `openbadge` stands in pictures of early bakers. */
const keywords: ReadonlySet<string> = new Set(['openbadgecredential', 'openbadges', 'openbadge', 'clrcredential']);

/**
 * Reads the badge out of a baked PNG (OB 3.0 "PNG", OB 2.0 Baking). The first badge chunk that can be read counts.
 * A wrong checksum or a missing end is told and does not stop data that parses.
 */
export function readPng(bytes: Uint8Array): Result<Baked, IntakeError> {
  const png = readPngChunks(bytes);
  if (png.kind !== 'png') return failure({ kind: 'png-damaged' });
  // SECURITY: judged by the header alone, before anything decodes the picture.
  const pixels = png.width * png.height;
  if (pixels > limits.pixels) return failure({ kind: 'picture-too-large', pixels, limit: limits.pixels });

  let first: IntakeError | null = null;
  let tries = 0;
  for (const chunk of png.chunks) {
    const text = readPngText(chunk.type, pngChunkData(bytes, chunk));
    if (!text || !keywords.has(text.keyword.toLowerCase())) continue;
    if (tries >= limits.chunkTries) break;
    tries += 1;
    const read = readChunk(text);
    if (read.ok) return success({ ...read.value, oddities: odditiesOf(bytes, chunk, png.complete) });
    first ??= read.error;
  }
  if (first) return failure(first);
  return failure({ kind: png.complete ? 'png-without-badge' : 'png-damaged' });
}

function odditiesOf(bytes: Uint8Array, chunk: PngChunk, complete: boolean): readonly Oddity[] {
  const oddities: Oddity[] = [];
  if (!pngChunkIsIntact(bytes, chunk)) oddities.push('checksum-differs');
  if (!complete) oddities.push('cut-short');
  return oddities;
}

function readChunk(text: PngText): Result<Reading, IntakeError> {
  const plain = text.compressed ? inflate(text.text) : success(text.text);
  return plain.ok ? readBaked(decodeChunkText(plain.value)) : plain;
}

/** SECURITY: inflating stops at the limit, whatever the stream promises. */
function inflate(stream: Uint8Array): Result<Uint8Array, IntakeError> {
  try {
    return success(inflateSync(stream, { maxOutputLength: limits.inflatedBytes }));
  } catch (error) {
    const tooFar = error instanceof RangeError;
    return failure(tooFar ? { kind: 'inflates-too-far', limit: limits.inflatedBytes } : { kind: 'png-damaged' });
  }
}
