import { createCipheriv, createDecipheriv, timingSafeEqual } from 'node:crypto';

/** RFC 3394, section 2.2.3.1. */
const initial = Buffer.alloc(8, 0xa6);

/**
 * AES key wrap (RFC 3394, 2.2.1) with a 256-bit key, built on single AES blocks, because the BoringSSL inside Electron
 * has no key wrap, neither in `node:crypto` nor in WebCrypto.
 * @param content 32 bytes
 * @returns 40 bytes
 */
export function wrapKey(wrapping: Uint8Array, content: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-ecb', wrapping, null).setAutoPadding(false);
  const blocks = blocksOf(content);
  let head: Buffer = Buffer.from(initial);
  for (let round = 0; round < 6; round += 1) {
    blocks.forEach((block, index) => {
      const out = cipher.update(Buffer.concat([head, block]));
      head = counted(out.subarray(0, 8), blocks.length * round + index + 1);
      blocks[index] = out.subarray(8);
    });
  }
  return Buffer.concat([head, ...blocks]);
}

/**
 * The wrapped key; null where the wrapping key is another one, or so much as a bit differs (RFC 3394, 2.2.2).
 * @param wrapped 40 bytes
 */
export function unwrapKey(wrapping: Uint8Array, wrapped: Uint8Array): Buffer | null {
  if (wrapped.length !== 40) return null;
  const decipher = createDecipheriv('aes-256-ecb', wrapping, null).setAutoPadding(false);
  const [first, ...blocks] = blocksOf(wrapped);
  let head: Buffer = first ?? Buffer.alloc(8);
  for (let round = 5; round >= 0; round -= 1) {
    for (let index = blocks.length - 1; index >= 0; index -= 1) {
      const counter = counted(head, blocks.length * round + index + 1);
      const out = decipher.update(Buffer.concat([counter, blocks[index] ?? Buffer.alloc(8)]));
      head = out.subarray(0, 8);
      blocks[index] = out.subarray(8);
    }
  }
  return timingSafeEqual(head, initial) ? Buffer.concat(blocks) : null;
}

function blocksOf(bytes: Uint8Array): Buffer[] {
  return Array.from({ length: bytes.length / 8 }, (_, at) => Buffer.from(bytes.subarray(at * 8, at * 8 + 8)));
}

/** The block with a step's number added bit by bit; the numbers stay below 25. */
function counted(block: Uint8Array, number: number): Buffer {
  const out = Buffer.from(block);
  out[7] = (out[7] ?? 0) ^ number;
  return out;
}
