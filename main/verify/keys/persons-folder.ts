/**
 * Whether an address lies in a person's folder on a shared host (`/~mia/`), and the issuer's does not lie in the same one.
 * SECURITY: what such a folder holds is that person's word, and not that of the university whose host it is on.
 */
export function isInPersonsFolder(address: string, issuer: string): boolean {
  const folder = folderOf(address);
  return folder !== null && folder !== folderOf(issuer);
}

/** From the host up to the first folder that begins with `~`; null where none does. */
function folderOf(address: string): string | null {
  const { host, pathname } = new URL(address);
  const found = /^.*?\/(?:~|%7e)[^/]*/i.exec(pathname);
  return found ? host + found[0].replace(/%7e/i, '~') : null;
}
