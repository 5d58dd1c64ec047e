import { asObject, asString, type JsonObject } from '../../../shared/json';
import type { CompactJws } from '../../credential/compact-jws';
import type { Inquiry } from '../documents';
import { failed, type Finding, unknown } from '../finding';
import { issuerLists } from '../keys/issuer-lists';
import { lookUpKey } from '../keys/look-up';
import type { KeyLookup, KeyRequest } from '../keys/types';
import { keyFromJwk, sameKey } from '../keys/public-key';
import { checkJws, refusedAlgorithm } from './jws';
import { type ProofResult, settled } from './types';

/** Checks the signature of a VC-JWT (OB 3.0 "Verify a Credential", RFC 7515 section 5.2). */
export async function checkVcJwt(
  token: string,
  jws: CompactJws,
  request: Omit<KeyRequest, 'reference'>,
  inquiry: Inquiry,
): Promise<ProofResult> {
  const algorithm = asString(jws.header['alg']) ?? '';
  const refused = refusedAlgorithm(algorithm);
  if (refused) return settled(refused);
  const lookup = await keyOf(jws.header, request, inquiry);
  if (lookup.kind === 'none') return settled(lookup.finding);
  const proof = await checkJws(token, algorithm, lookup.key);
  return { proof, key: proof.outcome === 'passed' ? lookup.belongs : null };
}

async function keyOf(header: JsonObject, request: Omit<KeyRequest, 'reference'>, inquiry: Inquiry): Promise<KeyLookup> {
  const reference = referenceOf(asString(header['kid']), request.issuer);
  const jwk = asObject(header['jwk']);
  if (jwk) return keyInHeader(jwk, reference, request, inquiry);
  if (reference !== null) return lookUpKey({ ...request, reference }, inquiry);
  return { kind: 'none', finding: unknown('key-not-found', { key: asString(header['kid']) ?? '' }) };
}

/** `kid` as the id of a verification method: as it is, or relative to an issuer that is a DID; without one, its only key. */
function referenceOf(kid: string | null, issuer: string | null): string | null {
  if (kid !== null && /^(did:|https?:\/\/)/.test(kid)) return kid;
  if (!issuer?.startsWith('did:')) return null;
  return kid === null ? issuer : `${issuer}#${kid.replace(/^#/, '')}`;
}

/**
 * SECURITY: a key in the header is the signer's own word. It speaks for the issuer only where the issuer's DID is that
 * key, or the issuer's documents list it; else it stays open whose it is, and nothing is claimed.
 */
function keyInHeader(
  jwk: JsonObject,
  reference: string | null,
  request: Omit<KeyRequest, 'reference'>,
  inquiry: Inquiry,
): KeyLookup {
  const key = keyFromJwk(jwk);
  if (!key)
    return { kind: 'none', finding: unknown('unsupported-key', { key: 'jwk', type: asString(jwk['kty']) ?? '' }) };
  const belongs = async (): Promise<Finding> => {
    if (reference !== null) {
      const named = await lookUpKey({ ...request, reference }, inquiry);
      if (named.kind === 'key' && sameKey(named.key, key)) return named.belongs();
      if (named.kind === 'key') return failed('key-of-other', { issuer: request.issuer ?? '' }, 'kid and jwk differ');
    }
    const { issuer, relationship } = request;
    const listed = await issuerLists({ key, issuer, relationship, reference: null }, inquiry);
    return listed.outcome === 'failed' ? unknown('key-self-asserted', { issuer: issuer ?? '' }) : listed;
  };
  return { kind: 'key', key, belongs };
}
