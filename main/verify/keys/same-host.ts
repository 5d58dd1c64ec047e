import { canParse } from '../../../shared/can-parse';

/**
 * Whether an answer came from the host that was asked, or from that host with or without `www.` before it.
 * SECURITY: a host that sends everybody on to wherever an address says (an open redirect) would otherwise lend its name to
 * any key at all.
 */
export function isSameHost(asked: string, answered: string): boolean {
  if (asked === answered) return true;
  if (!canParse(asked) || !canParse(answered)) return false;
  return plainHost(asked) === plainHost(answered);
}

function plainHost(address: string): string {
  return new URL(address).host.replace(/^www\./, '');
}
