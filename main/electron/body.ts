/** Bytes as the body of an answer. They came out of a file or over a wire, and are never memory that threads share. */
export function bodyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
