import { canParse } from '../../shared/can-parse';

/** The compact forms a credential can have in running text, told by their looks alone. */

/** Base64url of `{"`: how the header of every compact JWS begins. White space inside `{ "` is rare and begins `eyA`. */
const jws = /^ey[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;
/** SD-JWT (RFC 9901): a JWS followed by disclosures, each ended by a tilde, and perhaps a key binding JWT. */
const sdJwt = /^ey[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*~[A-Za-z0-9_.~-]*$/;

export type Token =
  | { readonly kind: 'jws'; readonly token: string }
  | { readonly kind: 'sd-jwt'; readonly token: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'data'; readonly text: string }
  | { readonly kind: 'other' };

/** How drafts of VCDM 2.0 wrote an envelope: a semicolon where RFC 2397 has its comma. */
const envelopeOfDrafts = /^data:application\/[\w.+-]+;(ey[\w.~-]+)$/i;

/** The content of a `data:` URI (RFC 2397) as text; null where it is malformed or not UTF-8. */
function dataUriText(uri: string): string | null {
  const comma = uri.indexOf(',');
  if (comma === -1) return envelopeOfDrafts.exec(uri)?.[1] ?? null;
  const body = uri.slice(comma + 1);
  try {
    if (!/;\s*base64$/i.test(uri.slice(0, comma))) return decodeURIComponent(body);
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(decodeURIComponent(body), 'base64'));
  } catch {
    return null;
  }
}

/** Tells what one word of text is. `http:` is told too: the fetch refuses it and can say why. */
export function tokenOf(word: string): Token {
  const text = word.trim();
  if (jws.test(text)) return { kind: 'jws', token: text };
  if (sdJwt.test(text)) return { kind: 'sd-jwt', token: text };
  if (/^https?:\/\/\S+$/i.test(text) && canParse(text)) return { kind: 'url', url: text };
  if (/^data:/i.test(text)) {
    const content = dataUriText(text);
    if (content !== null) return { kind: 'data', text: content };
  }
  return { kind: 'other' };
}
