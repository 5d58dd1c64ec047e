import { canParse } from '../../shared/can-parse';

/**
 * An issuer's identifier in the form two lists can be compared in: a DID without fragment, an address without fragment
 * and closing slash. DIDs keep their letter case (DID 1.0, section 3.1); of an address the host does not count case.
 */
export function comparable(identifier: string): string {
  const trimmed = identifier.trim();
  if (!/^https?:\/\//i.test(trimmed) || !canParse(trimmed)) return trimmed.split('#', 1)[0] ?? trimmed;
  const url = new URL(trimmed);
  url.hash = '';
  return url.href.replace(/\/$/, '');
}
