import { getDomain } from 'tldts';
import { didWebUrl } from '../dids/did-web';

/**
 * The registrable domain of a host by the Public Suffix List: `badges.example.ac.uk` gives `example.ac.uk`. Hosts that
 * share a suffix where anybody can have a name (`github.io`) are told apart. Null for IP addresses and bare suffixes.
 */
export function registrableDomain(host: string): string | null {
  const known = domains.get(host);
  if (known !== undefined) return known;
  if (domains.size >= mostDomains) domains.clear();
  const domain = getDomain(host, { allowPrivateDomains: true, extractHostname: false });
  if (host.length <= longestHost) domains.set(host, domain);
  return domain;
}

/** One issuer's host is behind all its badges. */
const domains = new Map<string, string | null>();
const mostDomains = 512;
const longestHost = 253;

/** The registrable domain behind a web address or a did:web; null for any other identifier. */
export function domainOf(identifier: string | null): string | null {
  if (identifier === null) return null;
  const known = behind.get(identifier);
  if (known !== undefined) return known;
  if (behind.size >= mostDomains) behind.clear();
  const domain = domainBehind(identifier);
  if (identifier.length <= longestIdentifier) behind.set(identifier, domain);
  return domain;
}

/** An issuer and its website are named by all its badges. */
const behind = new Map<string, string | null>();
const longestIdentifier = 1024;

function domainBehind(identifier: string): string | null {
  const address = identifier.startsWith('did:web:') ? didWebUrl(identifier.split(/[#?]/, 1)[0] ?? '') : identifier;
  if (address === null || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  return registrableDomain(new URL(address).hostname);
}
