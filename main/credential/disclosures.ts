import { createHash } from 'node:crypto';
import type { JsonValue } from '../../shared/json';
import { parseJsonText } from './json-text';

/** One disclosure (RFC 9901 section 4.2): a member of an object, or (`name` null) an element of a list. */
export interface Disclosure {
  readonly name: string | null;
  readonly value: JsonValue;
}

/** Hashes of the IANA registry that every runtime here has, by the names RFC 9901 uses. */
const hashes: Readonly<Record<string, string>> = { 'sha-256': 'sha256', 'sha-384': 'sha384', 'sha-512': 'sha512' };

/** The digest of ASCII text as SD-JWT writes it (base64url of the raw hash); null for a hash that is not supported. */
export function sdDigest(hash: string, text: string): string | null {
  const name = Object.hasOwn(hashes, hash) ? hashes[hash] : undefined;
  return name === undefined ? null : createHash(name).update(text, 'ascii').digest('base64url');
}

/** Names that would be read as digests if they could be disclosed (RFC 9901 section 7.1, step 3.c.ii). */
const reserved: ReadonlySet<string> = new Set(['_sd', '...']);

/** Reads a disclosure: `[salt, name, value]` or `[salt, value]`; null where it is neither. */
export function readDisclosure(text: string): Disclosure | null {
  const decoded = decode(text);
  const parsed = decoded === null ? null : parseJsonText(decoded);
  if (!parsed?.ok || !Array.isArray(parsed.value)) return null;
  const parts = parsed.value as readonly JsonValue[];
  const [salt, second, third] = parts;
  if (typeof salt !== 'string' || second === undefined) return null;
  if (parts.length === 2) return { name: null, value: second };
  if (parts.length !== 3 || third === undefined || typeof second !== 'string' || reserved.has(second)) return null;
  return { name: second, value: third };
}

function decode(text: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64url'));
  } catch {
    return null;
  }
}
