import { canParse } from '../../../shared/can-parse';

/**
 * Whether what lies at an address can only have been put there by the issuer or by who runs its host: it lies below the
 * issuer's own address, or among the host's well-known places (RFC 8615 section 3: they are the host's own to give).
 * SECURITY: one host can hold the pages of many. A key beside the issuer's page may be anybody's who has a page there, and
 * a folder that begins with `~` is a person's.
 */
export function isOwnPlace(address: string, issuer: string): boolean {
  if (!canParse(address) || !canParse(issuer)) return false;
  const place = new URL(address);
  const own = new URL(issuer);
  if (own.host === '' || place.host !== own.host) return false;
  if (place.pathname.startsWith('/.well-known/')) return true;
  const below = place.pathname.startsWith(own.pathname.replace(/\/*$/, '/')) || place.pathname === own.pathname;
  return below && !isPersons(place.pathname.slice(own.pathname.length));
}

function isPersons(path: string): boolean {
  return path.split('/').some((folder) => /^(?:~|%7e)/i.test(folder));
}
