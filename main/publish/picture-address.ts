import { isPng, readPngChunks } from '../../shared/png';
import type { PublishEffects, PublishRecord } from './types';

/** A page with more pictures than this in it no longer prints well; the badges after it show their emblem. */
export const pictureBudget = 48 * 1024 * 1024;
const largestPicture = 4 * 1024 * 1024;
const largestArea = 24_000_000;

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
];

/**
 * A badge's picture as a data address for a printed page; null where it has none that can be shown.
 * SVG becomes PNG: Chromium leaves SVG pictures and their texts out of a PDF's tag tree.
 * SECURITY: the bytes and not the claimed type say what it is, and no SVG of an issuer enters the page.
 */
export async function pictureAddress(
  picture: PublishRecord['picture'],
  rasterise: PublishEffects['rasterise'],
): Promise<string | null> {
  if (!picture || picture.bytes.length > largestPicture) return null;
  const raster = typeOf(picture.bytes);
  if (raster) return isModest(picture.bytes) ? dataAddress(raster, picture.bytes) : null;
  if (picture.mediaType !== 'image/svg+xml') return null;
  const drawn = await rasterise(picture.bytes);
  return drawn && isPng(drawn) ? dataAddress('image/png', drawn) : null;
}

function typeOf(bytes: Uint8Array): string | null {
  if (isPng(bytes)) return 'image/png';
  return signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
}

function isModest(bytes: Uint8Array): boolean {
  const png = readPngChunks(bytes);
  return png.kind === 'not-png' || (png.kind === 'png' && png.width * png.height <= largestArea);
}

function dataAddress(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}
