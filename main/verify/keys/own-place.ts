import { canParse } from '../../../shared/can-parse';
import { isInPersonsFolder } from './persons-folder';

/**
 * Whether what lies at an address can only have been put there by the issuer or by who runs its host: it lies below the
 * issuer's own address, or among the host's well-known places (RFC 8615 section 3: they are the host's own to give).
 * SECURITY: one host can hold the pages of many. A key beside the issuer's page may be anybody's who has a page there.
 */
export function isOwnPlace(address: string, issuer: string): boolean {
  if (!canParse(address) || !canParse(issuer)) return false;
  const place = new URL(address);
  const own = new URL(issuer);
  if (own.host === '' || place.host !== own.host) return false;
  if (place.pathname.startsWith('/.well-known/')) return true;
  // A whole host has folders of many; at its root nobody but who runs it puts anything.
  if (own.pathname === '/') return place.pathname.lastIndexOf('/') === 0 && !isInPersonsFolder(address, issuer);
  const below = place.pathname === own.pathname || place.pathname.startsWith(own.pathname.replace(/\/*$/, '/'));
  return below && !isInPersonsFolder(address, issuer);
}
