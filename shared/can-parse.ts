/**
 * Whether a text is an address that the engine can take apart, alone or beside another one.
 *
 * Not `URL.canParse`: that of Node 20 says no to a host like `schüle.example` once it has been called often enough to be
 * compiled, because its quick way takes Latin-1 for UTF-8. A badge would be believed or not by how many came before it.
 */
export function canParse(address: string, base?: string | URL): boolean {
  try {
    return new URL(address, base) instanceof URL;
  } catch {
    return false;
  }
}
