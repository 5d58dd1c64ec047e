import { longestLink } from '../../shared/lapel-links';

/** More at once are no person's. */
const most = 20;

export function isOwnLink(arg: string): boolean {
  return /^lapel:/i.test(arg);
}

/**
 * The Lapel links among the arguments of a start; what they ask for `parseLapelLink` says.
 * SECURITY: they come from any web page, so their number and length are limited before they are kept.
 */
export function linksIn(args: readonly unknown[]): readonly string[] {
  const links = args.filter((arg): arg is string => typeof arg === 'string' && isOwnLink(arg));
  return links.filter((link) => link.length <= longestLink).slice(0, most);
}
