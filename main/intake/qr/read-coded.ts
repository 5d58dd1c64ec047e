import type { IntakeError } from '../../../shared/errors';
import { failure, type Result, success } from '../../../shared/result';
import { sha256 } from '../sink';
import { sniff } from '../sniff';
import type { Found, PackedFile } from '../types';
import type { Code } from './decoder';

/** Refusals after which a picture may still hold a code. */
const withoutBadge: ReadonlySet<IntakeError['kind']> = new Set([
  'png-without-badge',
  'pdf-without-badge',
  'not-a-badge',
]);

const pictures: ReadonlySet<string> = new Set(['JPEG', 'GIF', 'BMP', 'WebP', 'AVIF']);

/** What a picture, or a PDF with pictures in it, came in as; null for everything a code cannot be in. */
function carrierOf(bytes: Uint8Array): 'PNG' | 'PDF' | 'picture' | null {
  const sniffed = sniff(bytes);
  if (sniffed.kind === 'png') return 'PNG';
  if (sniffed.kind === 'pdf') return 'PDF';
  return sniffed.kind === 'other' && pictures.has(sniffed.name) ? 'picture' : null;
}

/**
 * A second look at what carries no badge: the codes in it, each as a file of its own, read as if its text had arrived by
 * itself. The refusal given stays where there are none, so that a picture without either says what it lacks.
 */
export async function readCoded(bytes: Uint8Array, refusal: IntakeError): Promise<Result<Found, IntakeError>> {
  const carrier = withoutBadge.has(refusal.kind) ? carrierOf(bytes) : null;
  if (carrier === null) return failure(refusal);
  // Loaded when it is needed: most wallets never meet a code.
  const codes =
    carrier === 'PDF'
      ? await (await import('./pdf-codes')).codesInPdf(bytes)
      : await (await import('./read-codes')).codesInPicture(bytes);
  if (!codes.ok) return failure(carrier === 'picture' ? codes.error : refusal);
  return success(codesFound(bytes, codes.value));
}

/** The codes of a picture or a PDF as what was found in it: each a file of its own. */
export function codesFound(bytes: Uint8Array, codes: readonly Code[]): Found {
  const files = codes.map(({ text }, index): PackedFile => {
    const name = codes.length === 1 ? 'QR code' : `QR code ${index + 1}`;
    return { name: `${name}.txt`, bytes: new TextEncoder().encode(text) };
  });
  return {
    container: 'codes',
    mediaType: 'text/plain',
    sha256: sha256(bytes),
    candidates: [],
    links: [],
    picture: null,
    refused: [],
    oddities: [],
    files,
  };
}
