import { canParse } from './can-parse';
import { failure, type Result, success } from './result';

/** What a `lapel:` link asks for. It comes from anyone, so it is only ever a question to the person. */
export type LapelLink =
  | { readonly kind: 'add-address'; readonly url: string; readonly host: string }
  | { readonly kind: 'add-token'; readonly token: string }
  | { readonly kind: 'open'; readonly id: string };

/** Why a link was not followed; each has its words under own-link-why in errors.json. */
export type LapelLinkRefusal = 'not-lapel' | 'too-long' | 'unknown-request' | 'address-refused' | 'token-malformed';

/** A token may be as long as a credential; a browser cuts links off long before that. */
export const longestLink = 65_536;

const token = /^ey[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+(?:~[A-Za-z0-9_.~-]*)?$/;
const recordId = /^[0-9a-f]{64}$/;

/**
 * Reads `lapel:add?url=https://…`, `lapel:add#<token>` and `lapel:open/<record>`, with or without slashes after the colon
 * (browsers on some systems put them there).
 * SECURITY: the only reader of these links. It knows three requests and nothing else; an address must be https and carry
 * no password, and whether its host may be asked the guarded fetch decides.
 */
export function parseLapelLink(text: string): Result<LapelLink, LapelLinkRefusal> {
  if (text.length > longestLink) return failure('too-long');
  const parts = /^lapel:(?:\/{2,3})?([a-z]+)([/?#][\s\S]*)?$/i.exec(text.trim());
  if (!parts) return failure(/^lapel:/i.test(text.trim()) ? 'unknown-request' : 'not-lapel');
  const request = (parts[1] ?? '').toLowerCase();
  const rest = parts[2] ?? '';
  if (request === 'open') {
    const id = /^\/([^/?#]+)\/?$/.exec(rest)?.[1]?.toLowerCase() ?? '';
    return recordId.test(id) ? success({ kind: 'open', id }) : failure('unknown-request');
  }
  if (request !== 'add') return failure('unknown-request');
  // A browser may have put a slash between the request and what belongs to it.
  return readAdd(rest.replace(/^\/(?=[?#])/, ''));
}

function readAdd(rest: string): Result<LapelLink, LapelLinkRefusal> {
  if (rest.startsWith('#')) {
    const named = rest.slice(1);
    return token.test(named) ? success({ kind: 'add-token', token: named }) : failure('token-malformed');
  }
  if (!rest.startsWith('?')) return failure('unknown-request');
  const query = new URLSearchParams(rest.slice(1).split('#', 1)[0]);
  const addresses = query.getAll('url');
  const [address] = addresses;
  // Two addresses: one could be shown and the other one meant.
  if (address === undefined || addresses.length > 1) return failure('unknown-request');
  if (!canParse(address)) return failure('address-refused');
  const url = new URL(address);
  const plain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.href.length <= 8192;
  return plain ? success({ kind: 'add-address', url: url.href, host: url.host }) : failure('address-refused');
}
