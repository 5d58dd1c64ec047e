import { isJsonObject, type JsonObject } from '../../shared/json';
import { createRecall } from '../../shared/recall';
import { failure, type Result, success } from '../../shared/result';
import { parseJsonText } from './json-text';
import { bytesOfPart, textOfPart } from './scratch';

/** The three parts of a compact JWS (RFC 7515 section 7.1), decoded and not yet verified. */
export interface CompactJws {
  readonly header: JsonObject;
  readonly claims: JsonObject;
  /** The claims as the text they arrived as. */
  readonly claimsText: string;
  /** The ASCII text the signature is made over: `header.payload` as they arrived. */
  readonly signingInput: string;
  readonly signature: Uint8Array;
  /** What makes it an SD-JWT; null for every other token. */
  readonly selective: Selective | null;
}

/**
 * The parts of an SD-JWT around its issuer-signed JWT (RFC 9901 section 4). The claims beside it are the processed ones:
 * what was disclosed stands in its place, digests are gone.
 */
export interface Selective {
  /** The text before the key binding JWT, with its last tilde: what `sd_hash` is made of. */
  readonly presented: string;
  /** The disclosures as they arrived. */
  readonly disclosures: readonly string[];
  /** The key binding JWT; null where there is none. */
  readonly keyBinding: string | null;
  /** The hash of the digests as RFC 9901 names it (`sha-256`). */
  readonly hash: string;
  readonly fault: SdFault | null;
}

/** Why disclosures cannot be taken for what the issuer signed. `hash-unsupported` is a want of ours, the others are not. */
export type SdFault =
  | { readonly kind: 'hash-unsupported' }
  | { readonly kind: 'disclosures-broken'; readonly detail: string };

export type JwsError = { readonly kind: 'jws-malformed' };

const malformed: JwsError = { kind: 'jws-malformed' };

function objectIn(text: string | null): JsonObject | null {
  if (text === null) return null;
  const parsed = parseJsonText(text);
  return parsed.ok && isJsonObject(parsed.value) ? parsed.value : null;
}

/** Headers of the last tokens as they are encoded: an issuer's are all alike. */
const headers = createRecall<JsonObject | null>({ most: 256, longest: 1024 });

function headerIn(part: string): JsonObject | null {
  return headers(part, () => objectIn(textOfPart(part)));
}

/**
 * Splits and decodes a compact JWS whose payload is a JSON object. An empty signature (`alg: none`) splits too: refusing
 * it is the verification's work, which says why.
 */
export function splitCompactJws(token: string): Result<CompactJws, JwsError> {
  const parts = token.split('.', 4);
  const [head, body, last] = parts;
  if (parts.length !== 3 || !head || !body || last === undefined) return failure(malformed);
  const signature = bytesOfPart(last);
  const header = headerIn(head);
  if (!signature || typeof header?.['alg'] !== 'string') return failure(malformed);
  const claimsText = textOfPart(body);
  const claims = objectIn(claimsText);
  if (claimsText === null || !claims) return failure(malformed);
  return success({
    header,
    claims,
    claimsText,
    signingInput: token.slice(0, head.length + 1 + body.length),
    signature,
    selective: null,
  });
}
