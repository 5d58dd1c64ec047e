import { canParse } from '../../shared/can-parse';
import type { FetchError, LinkRule } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';

type LinkRefused = Extract<FetchError, { readonly kind: 'link-refused' }>;

/** Addresses in the wild stay under 2,000 characters; browsers take no more than this either. */
const longest = 8192;
/** Enough of a refused address to recognise it by. */
const shown = 200;

function refuse(text: string, rule: LinkRule): Result<never, LinkRefused> {
  return failure({ kind: 'link-refused', text: text.slice(0, shown), rule });
}

/** White space and control characters, which the URL parser would silently drop, and marks that turn text around. */
// eslint-disable-next-line no-control-regex -- these are the characters to refuse
const hidden = /[\s\u0000-\u0020\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/**
 * Reads an https address (WHATWG URL), strictly: `https://` spelt out, no name and password, no hidden characters,
 * port 443 or one of 1024 and above (issuers do run did:web and test hosts there; below are other services, which a
 * crafted request must not reach).
 */
export function parseHttpsUrl(text: string): Result<URL, LinkRefused> {
  const trimmed = text.trim();
  if (trimmed.length > longest || hidden.test(trimmed) || !canParse(trimmed)) return refuse(text, 'not-a-url');
  const url = new URL(trimmed);
  if (url.protocol !== 'https:') return refuse(text, 'not-https');
  if (!/^https:\/\/[^/\\]/i.test(trimmed) || url.hostname === '') return refuse(text, 'not-a-url');
  if (url.username !== '' || url.password !== '') return refuse(text, 'has-credentials');
  if (url.port !== '' && Number(url.port) < 1024) return refuse(text, 'special-port');
  return success(url);
}

/** What may be handed to the browser or the mail program, after it was shown. */
export type ExternalLink =
  | { readonly kind: 'page'; readonly href: string; readonly host: string }
  | { readonly kind: 'mail'; readonly href: string; readonly address: string };

/** Fewer signs than RFC 5321 allows: none that a mail program could decode or take for the start of a header field. */
const mailbox = /^[A-Za-z0-9.!*+=^_'~-]{1,64}@[A-Za-z0-9.-]{1,253}$/;

/**
 * The one rule for links that leave the app: an https page or a mail to one address. Of a `mailto:` only the address is
 * kept, because header fields in it could attach files or add recipients unseen.
 * SECURITY: badge text is untrusted (CVE-2023-42222, CVE-2024-37182: other schemes start programs).
 */
export function linkToOpen(text: string): Result<ExternalLink, LinkRefused> {
  const trimmed = text.trim();
  if (!/^mailto:/i.test(trimmed)) {
    const url = parseHttpsUrl(trimmed);
    return url.ok ? success({ kind: 'page', href: url.value.href, host: url.value.host }) : url;
  }
  const address = trimmed.slice('mailto:'.length).split('?', 1)[0] ?? '';
  if (!mailbox.test(address)) return refuse(text, 'not-a-url');
  return success({ kind: 'mail', href: `mailto:${address}`, address });
}
