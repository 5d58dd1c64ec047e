import type { Payload } from '../../shared/credential';
import type { WalletError } from '../../shared/errors';
import { makePngChunk, pngChunkData, readPngChunks, rewritePng } from '../../shared/png';
import { pngInternationalText, readPngText } from '../../shared/png-text';
import { failure, type Result, success } from '../../shared/result';
import type { BakingPlace } from './bake';

const keywords = new Set(['openbadges', 'openbadge', 'openbadgecredential', 'clrcredential']);

/** Adds one uncompressed `iTXt` chunk after `IHDR`; every other chunk keeps its bytes and its place. */
export function bakePng(
  picture: Uint8Array,
  payload: Payload,
  { keyword }: BakingPlace,
): Result<Uint8Array, WalletError> {
  const png = readPngChunks(picture);
  if (png.kind !== 'png') return failure({ kind: 'png-damaged' });
  const taken = png.chunks.some((chunk) => {
    const text = readPngText(chunk.type, pngChunkData(picture, chunk));
    return text !== null && keywords.has(text.keyword.toLowerCase());
  });
  if (taken) return failure({ kind: 'already-baked' });
  const text = payload.kind === 'jws' ? payload.token : payload.text;
  const baked = rewritePng(picture, [makePngChunk('iTXt', pngInternationalText(keyword, text))], () => false);
  return baked ? success(baked) : failure({ kind: 'png-damaged' });
}
