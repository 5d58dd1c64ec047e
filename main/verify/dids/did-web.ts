import { canParse } from '../../../shared/can-parse';
import { createRecall } from '../../../shared/recall';
import { unknown } from '../finding';
import type { ResolveDid } from './types';

/**
 * The address of a did:web document: `did:web:host:path` stands for `https://host/path/did.json`, without a path for
 * `/.well-known/did.json`; a port is written `%3A`. Null where the identifier does not name a host.
 */
export function didWebUrl(did: string): string | null {
  return addresses(did, () => addressOf(did));
}

/** One issuer signs many badges, and each asks for its address several times. */
const addresses = createRecall<string | null>({ most: 512, longest: 1024 });

function addressOf(did: string): string | null {
  const [host = '', ...path] = did.slice('did:web:'.length).split(':');
  const place = host.replace(/%3A(\d+)$/i, ':$1');
  // SECURITY: the host is a host and nothing else: no user, path or query can be smuggled in by percent-encoding.
  if (!/^[A-Za-z0-9.-]+(:\d+)?$/.test(place)) return null;
  // did:web section 2.1: a domain name, never an IP address (however the address is written).
  if (/^[\d.]+(:\d+)?$|^0x/i.test(place) || !canParse(`https://${place}`)) return null;
  if (!path.every((part) => /^[A-Za-z0-9._~!$&'()*+,;=@%-]+$/.test(part) && part !== '.' && part !== '..')) return null;
  return path.length === 0 ? `https://${place}/.well-known/did.json` : `https://${place}/${path.join('/')}/did.json`;
}

/** did:web over the one guarded fetch. The document's `id` must be the DID, and no redirect may lead to another host. */
export const resolveDidWeb: ResolveDid = async (did, inquiry) => {
  const url = didWebUrl(did);
  if (url === null) return { kind: 'none', finding: unknown('key-not-found', { key: did }) };
  const answer = await inquiry.json(url, 'did');
  if (answer.kind === 'none') {
    const reason = answer.error.kind === 'network-not-allowed' ? 'network-not-allowed' : 'key-unreachable';
    return { kind: 'none', finding: unknown(reason, { url }, answer.error.kind) };
  }
  if (answer.kind !== 'json') return { kind: 'none', finding: unknown('key-not-found', { key: did }, answer.kind) };
  const moved = answer.finalUrl !== url && new URL(answer.finalUrl).host !== new URL(url).host;
  if (moved || answer.value['id'] !== did) {
    return {
      kind: 'none',
      finding: unknown('key-not-found', { key: did }, moved ? answer.finalUrl : 'document id differs'),
    };
  }
  return { kind: 'document', document: answer.value };
};
