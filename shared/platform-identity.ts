import { platformRouteOf } from './platforms';

/**
 * What an address of a hosted badge (the page people see, its data, its picture, on today's host or an older one) says
 * about which badge it is: `<id space>:<id>`, e.g. `credly:54a07c5c-…`. Equal for two addresses exactly when both name
 * the same award. Null for an address of no known platform, for an issuer's or a badge class's address, for no address.
 *
 * SECURITY: an address proves nothing. Anybody can write a platform's address into a document, so two records may be
 * joined by it only where each came from that address or was found to agree with it.
 */
export function badgeIdentity(address: string | null | undefined): string | null {
  const found = platformRouteOf(address ?? '');
  if (!found) return null;
  const { route, match } = found;
  return route.scope === 'everywhere'
    ? `${route.space}:${match.id}`
    : `${route.space}:${siteOf(match.url)}:${match.id}`;
}

/** A site as its badges know it: the host and the folder it is installed in. */
function siteOf(url: URL): string {
  return `${url.hostname}${url.pathname.slice(0, url.pathname.toLowerCase().lastIndexOf('/badges/'))}`;
}
