/** Copying less than this costs less than handing it over. */
const worthwhile = 16 * 1024;

/**
 * The memory of the bytes in a message, for handing it over instead of copying it: whoever sends a message must not use
 * them again. Bytes that are a part of something larger are copied, and they are looked for only where calls have them:
 * a few steps from the top, in no list of items.
 */
export function givenAway(message: unknown, depth = 3): ArrayBuffer[] {
  if (message instanceof Uint8Array) return isWhole(message) ? [message.buffer] : [];
  if (typeof message !== 'object' || message === null || Array.isArray(message) || depth === 0) return [];
  return Object.values(message).flatMap((member) => givenAway(member, depth - 1));
}

function isWhole(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes;
  return buffer instanceof ArrayBuffer && byteLength === buffer.byteLength && byteLength >= worthwhile;
}
