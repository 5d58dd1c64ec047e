import { asList, asObject, asString, isJsonObject, type JsonObject } from '../../shared/json';
import { parseJsonText } from './json-text';

/** A document that came in the JSON form of a JWS. */
export interface SealedDocument {
  readonly document: JsonObject;
  /** What the seal is called for the reader: `JAdES`, or `JWS JSON serialization`. */
  readonly method: string;
}

const base64url = /^[A-Za-z0-9_-]+$/;

/**
 * Opens a JWS in JSON serialization (RFC 7515 section 7.2) whose payload is a JSON object, as European Digital Credentials
 * are sealed (JAdES, ETSI TS 119 182-1). Null for anything else. The seal itself is not looked at.
 */
export function openSealed(outer: JsonObject): SealedDocument | null {
  const payload = asString(outer['payload']);
  if (payload === null || '@context' in outer || !base64url.test(payload)) return null;
  const seals = asList(outer['signatures'] ?? (typeof outer['signature'] === 'string' ? outer : null)).map(asObject);
  if (!seals.some((seal) => asString(seal?.['signature']) !== null)) return null;
  const document = objectIn(payload);
  return document && { document, method: seals.some(isJades) ? 'JAdES' : 'JWS JSON serialization' };
}

/** JAdES marks itself in the protected header (time, certificate digest) or in the unprotected one (`etsiU`). */
function isJades(seal: JsonObject | null): boolean {
  const header = objectIn(asString(seal?.['protected']) ?? '');
  const marks = ['sigT', 'sigD', 'iat', 'x5t#S256', 'x5t#o', 'sigX5ts', 'srCms', 'sigPId'];
  return asObject(seal?.['header'])?.['etsiU'] !== undefined || marks.some((mark) => header?.[mark] !== undefined);
}

function objectIn(part: string): JsonObject | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(part, 'base64url'));
    const parsed = parseJsonText(text);
    return parsed.ok && isJsonObject(parsed.value) ? parsed.value : null;
  } catch {
    return null;
  }
}
