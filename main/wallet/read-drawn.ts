import type { IntakeError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { limits } from '../intake/limits';
import type { Code, GrayFrame } from '../intake/qr/decoder';
import { codesFound } from '../intake/qr/read-coded';
import type { Found } from '../intake/types';

/** Draws a picture (SVG, WebP, AVIF); null where it cannot be drawn. */
export type DrawPicture = (picture: Uint8Array) => Promise<GrayFrame | null>;

interface Eyes {
  readonly draw: DrawPicture;
  readonly codes: (frame: GrayFrame) => Promise<readonly Code[]>;
  readonly signal: AbortSignal;
}

/**
 * A last look at what carries no badge and must be drawn before codes can be looked for. The refusal given stays where
 * it is about something else, or where the picture cannot be drawn: then nobody has looked for a code.
 */
export async function readDrawn(
  bytes: Uint8Array,
  refusal: IntakeError,
  { draw, codes, signal }: Eyes,
): Promise<Result<Found, IntakeError>> {
  const without = withoutCode(refusal);
  // SECURITY: the pixels of WebP and AVIF were judged by their headers before this refusal was given.
  if (without === null || bytes.length > limits.drawnBytes || signal.aborted) return failure(refusal);
  const frame = await draw(bytes);
  if (frame === null) return failure(refusal);
  const found = await codes(frame);
  return found.length > 0 ? success(codesFound(bytes, found)) : failure(without);
}

/** What is said of a picture that was drawn and has no code; null for every refusal that drawing cannot help. */
function withoutCode(refusal: IntakeError): IntakeError | null {
  if (refusal.kind === 'svg-without-badge') return { kind: 'svg-without-code' };
  return refusal.kind === 'picture-not-drawn' ? { kind: 'picture-without-code', format: refusal.format } : null;
}
