import { canParse } from '../../shared/can-parse';

/**
 * Whether an address is a page of the application itself. A badge's picture is served by the same host and is none.
 * SECURITY: parsed, never searched.
 */
export function isOurPage(address: string, devOrigin: string | null): boolean {
  if (!canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === 'app:') return url.host === 'lapel' && !url.pathname.startsWith('/image/');
  return devOrigin !== null && url.origin === devOrigin;
}
