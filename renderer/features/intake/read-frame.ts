import type { FoundCode } from '../../../shared/capture';
import { bridge } from '../../bridge';
import { fitWithin, grayOf } from './gray';
import type { Region } from './region';

/** No side of what is sent to be read is longer; a code is found in a picture of this size as well as in a larger one. */
const longest = 2048;

/**
 * The codes in a part of a picture, with their corners in pixels of the whole. The picture is drawn on a canvas that is
 * never shown, and only its brightness leaves the page.
 */
export async function readRegion(
  source: ImageBitmap | HTMLVideoElement,
  region: Region,
): Promise<readonly FoundCode[]> {
  const { width, height } = fitWithin(region.width, region.height, longest);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return [];
  context.drawImage(source, region.x, region.y, region.width, region.height, 0, 0, width, height);
  const read = await bridge.intake.codes(grayOf(context.getImageData(0, 0, width, height)));
  if (!read.ok) return [];
  const scale = region.width / width;
  return read.value.map(({ text, corners }) => ({
    text,
    corners: corners.map(({ x, y }) => ({ x: region.x + x * scale, y: region.y + y * scale })),
  }));
}
