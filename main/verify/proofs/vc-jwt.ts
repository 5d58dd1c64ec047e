import { asString } from '../../../shared/json';
import type { CompactJws } from '../../credential/compact-jws';
import { fromNumericDate } from '../../credential/registered-claims';
import type { Inquiry } from '../documents';
import { failed, type Finding, unknown } from '../finding';
import { notThere } from '../keys/not-there';
import type { KeyLookup, KeyRequest } from '../keys/types';
import type { Relationship } from '../keys/verification-method';
import { checkSigned, refusedHeader } from './jws';
import { checkKeyBinding } from './key-binding';
import { keyOfToken } from './token-key';
import { type ProofResult, settled } from './types';

/**
 * Checks the signature of a VC-JWT (OB 3.0 "Verify a Credential", RFC 7515 section 5.2) or of an SD-JWT (RFC 9901 section
 * 7.1), and that its disclosures are what was signed. Whose the key is, is asked afterwards.
 */
export async function checkVcJwt(
  _token: string,
  jws: CompactJws,
  request: Omit<KeyRequest, 'reference'>,
  inquiry: Inquiry,
): Promise<ProofResult> {
  const refused = refusedHeader(jws.header) ?? refusedDisclosures(jws);
  if (refused) return settled(refused);
  const lookup = await keyOfToken(jws, asked(jws, request, request.relationship), inquiry);
  if (lookup.kind === 'none') return settled(lookup.finding);
  const proof = checkSigned(jws.signingInput, jws.signature, asString(jws.header['alg']) ?? '', lookup.key);
  if (proof.outcome !== 'passed') return settled(notThere(proof, lookup, asString(jws.header['kid'])));
  const binding = await checkKeyBinding(jws, inquiry);
  if (binding && binding.outcome !== 'passed') return settled(binding);
  return { proof, key: () => belongs(lookup, jws, request, inquiry) };
}

function refusedDisclosures({ selective }: CompactJws): Finding | null {
  const fault = selective?.fault ?? null;
  if (fault === null) return null;
  if (fault.kind === 'hash-unsupported') {
    return unknown('unsupported-proof', { method: `SD-JWT ${selective?.hash ?? ''}` });
  }
  return failed('proof-malformed', { member: 'disclosures' }, fault.detail);
}

/** When the token says it was issued; the credential's own first day may lie before its key was made. */
function asked(jws: CompactJws, request: Omit<KeyRequest, 'reference'>, relationship: Relationship) {
  const { iat } = jws.claims;
  if (typeof iat === 'number') return { ...request, relationship, created: fromNumericDate(iat) };
  return { ...request, relationship, presumed: true };
}

/** A holder signs a presentation to authenticate or to assert, and either may be what the key is for. */
async function belongs(
  found: KeyLookup & { readonly kind: 'key' },
  jws: CompactJws,
  request: Omit<KeyRequest, 'reference'>,
  inquiry: Inquiry,
): Promise<Finding> {
  const own = await found.belongs();
  if (own.outcome === 'passed' || request.relationship !== 'authentication') return own;
  const other = await keyOfToken(jws, asked(jws, request, 'assertionMethod'), inquiry);
  const finding = other.kind === 'key' ? await other.belongs() : other.finding;
  return finding.outcome === 'passed' ? finding : own;
}
