/**
 * Bytes that are needed for one call and no longer. Memory of its own for each token costs more than decoding it.
 * SECURITY: nothing that outlives the call may see this memory; so what is put in never leaves here as bytes.
 */
const scratch = Buffer.allocUnsafeSlow(64 * 1024);

const base64url = /^[A-Za-z0-9_-]*$/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text whose bytes a part of a token is in base64url; null where a character does not belong or it is no UTF-8. */
export function textOfPart(part: string): string | null {
  const fits = part.length <= scratch.length;
  const bytes = fits ? scratch.subarray(0, scratch.write(part, 'base64url')) : Buffer.from(part, 'base64url');
  if (!isWritten(part, bytes)) return null;
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** The bytes of a part of a token; null where a character does not belong. */
export function bytesOfPart(part: string): Buffer | null {
  const bytes = Buffer.from(part, 'base64url');
  return isWritten(part, bytes) ? bytes : null;
}

/** Written as it would be written here it has no strange character, and comparing is faster than looking at each. */
function isWritten(part: string, bytes: Buffer): boolean {
  return bytes.toString('base64url') === part || base64url.test(part);
}

/** Hands the UTF-8 of a text to a computation that ends at once and keeps nothing of it. */
export function withBytesOf<T>(
  text: string,
  compute: (bytes: Uint8Array) => T extends Promise<unknown> ? never : T,
): T {
  // A character has three bytes at most.
  if (text.length * 3 > scratch.length) return compute(Buffer.from(text));
  return compute(scratch.subarray(0, scratch.write(text, 'utf8')));
}
