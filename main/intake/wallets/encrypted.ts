import { isJsonObject, type JsonValue } from '../../../shared/json';
import { failure } from '../../../shared/result';
import { wordsOf } from './read-values';
import type { JsonFormat } from './types';

const compactJwe = /^ey[\w-]{4,}\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/;

/** Whether a text begins with a compact JWE (RFC 7516, 7.1), of which a backup of Lapel has one a line. */
export function isCompactJwe(text: string): boolean {
  return compactJwe.test(text.slice(0, text.search(/\s|$/)));
}

/**
 * A file that is encrypted as a whole: JWE in JSON (RFC 7516, 7.2), or the envelope LearnCard puts around each file of its
 * bundle (learningeconomy/LearnCard, packages/sss-key-manager/src/crypto.ts).
 */
export const encrypted: JsonFormat = (value: JsonValue) => {
  if (!isJsonObject(value) || wordsOf(value['ciphertext']) === null || wordsOf(value['iv']) === null) return null;
  if (isJsonObject(value['kdfParams'])) return failure({ kind: 'wallet-locked', wallet: 'LearnCard' });
  return 'protected' in value || 'recipients' in value ? failure({ kind: 'file-encrypted' }) : null;
};
