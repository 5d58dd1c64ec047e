import { type Finding, unknown } from '../finding';
import type { KeyLookup } from './types';

/** A signature that a presumed key did not make: whose name was asked for is not there, and nothing is contradicted. */
export function notThere(found: Finding, lookup: KeyLookup & { readonly kind: 'key' }, name: string | null): Finding {
  const other = lookup.presumed === true && found.outcome === 'failed' && found.reason === 'signature-bad';
  return other ? unknown('key-not-found', { key: name ?? '' }) : found;
}
