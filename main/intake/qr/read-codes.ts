import type { IntakeError } from '../../../shared/errors';
import { failure, type Result, success } from '../../../shared/result';
import { limits } from '../limits';
import { type Code, decodeCodes, type GrayFrame } from './decoder';
import { joinParts } from './join-parts';
import { drawnFormats, sizedPicture } from './picture-size';

/**
 * The codes in an encoded picture. `picture-without-code` where there are none, `picture-not-drawn` where the picture is
 * of a kind that must be drawn first (WebP, AVIF).
 */
export async function codesInPicture(bytes: Uint8Array): Promise<Result<readonly Code[], IntakeError>> {
  const picture = sizedPicture(bytes);
  if (!picture) return failure({ kind: 'picture-damaged' });
  const { format, width, height } = picture;
  // SECURITY: judged by the header alone: decoded, a picture of a few kilobytes could need gigabytes.
  const pixels = width * height;
  if (pixels > limits.pixels) return failure({ kind: 'picture-too-large', pixels, limit: limits.pixels });
  if (drawnFormats[format] !== undefined) return failure({ kind: 'picture-not-drawn', format });
  const codes = await decodeCodes(bytes);
  if (codes === null) return failure({ kind: 'picture-damaged' });
  const whole = joinParts(codes);
  return whole.length > 0 ? success(whole) : failure({ kind: 'picture-without-code', format });
}

/** The codes in one frame of a camera or a part of a screen; an empty list where there are none. */
export async function codesInFrame(frame: GrayFrame): Promise<readonly Code[]> {
  const { width, height, gray } = frame;
  // SECURITY: a size that does not fit its bytes is nobody's frame.
  if (width < 1 || height < 1 || gray.length !== width * height || gray.length > limits.framePixels) return [];
  return joinParts((await decodeCodes(frame)) ?? []);
}
