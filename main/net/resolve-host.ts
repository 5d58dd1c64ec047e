import { isIP } from 'node:net';
import type { FetchError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { AddressPolicy } from './address-policy';

export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a host name, as `dns.promises.lookup` with `all`. */
export type Lookup = (hostname: string) => Promise<readonly HostAddress[]>;

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}

/**
 * Resolves the host of `url` once and checks every address; the connection is then made to these and no others.
 * SECURITY: one forbidden address among them refuses the host, so that a name which answers with a public and a private
 * address gains nothing by our choice or by asking again.
 */
export async function resolveHost(
  url: URL,
  lookup: Lookup,
  allows: AddressPolicy,
): Promise<Result<readonly HostAddress[], FetchError>> {
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(literal);
  let addresses: readonly HostAddress[];
  try {
    addresses = family === 0 ? await lookup(literal) : [{ address: literal, family }];
  } catch (error) {
    return failure({ kind: 'unreachable', host: url.host, cause: errorCode(error) });
  }
  if (addresses.length === 0) return failure({ kind: 'unreachable', host: url.host, cause: 'ENOTFOUND' });
  if (!addresses.every(({ address }) => allows(address))) {
    return failure({ kind: 'link-refused', text: url.href.slice(0, 200), rule: 'private-address' });
  }
  return success(addresses);
}
