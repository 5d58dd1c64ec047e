import ipaddr from 'ipaddr.js';

/** Whether the app may connect to an address. Given in so that tests can reach a server of their own on loopback. */
export type AddressPolicy = (address: string) => boolean;

/** RFC 4291 2.4: what is handed out for the public internet. Everything outside is special or not yet given out. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');
/** RFC 9637: for documentation, newer than the library's table. */
const documentation = ipaddr.IPv6.parseCIDR('3fff::/20');

function lastFour(address: ipaddr.IPv6): ipaddr.IPv4 {
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}

/**
 * Whether an address is one of the public internet: IPv4 or IPv6 unicast, nothing special (RFC 6890). An IPv6 address
 * that carries an IPv4 one is judged by that: IPv4-mapped, and NAT64 (RFC 6052), without which networks that have only
 * IPv6 would reach nobody. 6to4 and Teredo are out of use and refused whatever they carry.
 * SECURITY: names what is allowed; whatever is not understood is refused.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || text.includes('%')) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv4) return ipaddr.IPv4.isValidFourPartDecimal(text) && address.range() === 'unicast';
  switch (address.range()) {
    case 'ipv4Mapped':
      return lastFour(address).range() === 'unicast';
    case 'rfc6052':
      return address.match(ipaddr.IPv6.parseCIDR('64:ff9b::/96')) && lastFour(address).range() === 'unicast';
    case 'unicast':
      return address.match(globalUnicast) && !address.match(documentation);
    default:
      return false;
  }
}
