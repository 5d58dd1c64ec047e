import { createHash } from 'node:crypto';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import { promisify } from 'node:util';
import { failure, type Result, success } from '../../shared/result';
import { afterString } from '../credential/json-text';
import { limits } from './limits';

const deflate = promisify(deflateRaw);

export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Folds the text of a part (RFC 1951); on a thread of libuv. */
export function foldText(text: string): Promise<Buffer> {
  return deflate(text, { level: 6 });
}

/** SECURITY: inflates no further than the limit, whatever the data promises. Null where it is no deflated text. */
export function unfoldText(deflated: Uint8Array): Result<string, 'damaged' | 'too-complex'> {
  try {
    return success(inflateRawSync(deflated, { maxOutputLength: limits.inflatedText }).toString('utf8'));
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : '';
    return failure(code === 'ERR_BUFFER_TOO_LARGE' ? 'too-complex' : 'damaged');
  }
}

/**
 * Whether a JSON text nests too deeply or holds too many values to be parsed safely. Linear, allocates nothing.
 * SECURITY: asked before the parser sees the text, because a list of twenty million empty lists fits into a part.
 */
export function isTooComplex(text: string): boolean {
  let depth = 0;
  let values = 0;
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === 0x22) {
      index = afterString(text, index);
      continue;
    }
    if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) depth -= 1;
    if (code === 0x7b || code === 0x5b || code === 0x2c) values += 1;
    if (depth > limits.depth || values > limits.values) return true;
    index += 1;
  }
  return false;
}

/** Parses what was asked about before; null where it is no JSON. */
export function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
