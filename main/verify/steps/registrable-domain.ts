import { getDomain } from 'tldts';
import { canParse } from '../../../shared/can-parse';
import { createRecall } from '../../../shared/recall';
import { didWebUrl } from '../dids/did-web';

/**
 * The registrable domain of a host by the Public Suffix List: `badges.example.ac.uk` gives `example.ac.uk`. Hosts that
 * share a suffix where anybody can have a name (`github.io`) are told apart. Null for IP addresses and bare suffixes.
 */
export function registrableDomain(host: string): string | null {
  return domains(host, () => getDomain(host, { allowPrivateDomains: true, extractHostname: false }));
}

/** One issuer's host is behind all its badges. */
const domains = createRecall<string | null>({ most: 512, longest: 253 });

/** The registrable domain behind a web address or a did:web; null for any other identifier. */
export function domainOf(identifier: string | null): string | null {
  return identifier === null ? null : behind(identifier, () => domainBehind(identifier));
}

/** An issuer and its website are named by all its badges. */
const behind = createRecall<string | null>({ most: 512, longest: 1024 });

function domainBehind(identifier: string): string | null {
  const address = identifier.startsWith('did:web:') ? didWebUrl(identifier.split(/[#?]/, 1)[0] ?? '') : identifier;
  if (address === null || !/^https?:\/\//i.test(address) || !canParse(address)) return null;
  return registrableDomain(new URL(address).hostname);
}
