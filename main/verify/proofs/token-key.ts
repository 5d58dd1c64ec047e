import { asList, asObject, asString, type JsonObject } from '../../../shared/json';
import type { CompactJws } from '../../credential/compact-jws';
import type { Inquiry } from '../documents';
import { failed, type Finding, unknown } from '../finding';
import { issuerLists } from '../keys/issuer-lists';
import { lookUpKey } from '../keys/look-up';
import { lookUpAtIssuer } from '../keys/look-up-at-issuer';
import { isPrivate, keyFromCertificate, keyFromJwk, type PublicKey, sameKey } from '../keys/public-key';
import type { KeyLookup, KeyRequest } from '../keys/types';

type Request = Omit<KeyRequest, 'reference'>;

/**
 * The key a token's header names: `jwk`, `kid` (a DID URL, an https address, or relative to the issuer), `x5c`.
 * SECURITY: `jku` and `x5u` are never read: they would let whoever wrote the token choose where its key is fetched.
 */
export async function keyOfToken(jws: CompactJws, request: Request, inquiry: Inquiry): Promise<KeyLookup> {
  const { header } = jws;
  const { issuer } = request;
  const kid = asString(header['kid']);
  const reference = referenceOf(kid, issuer);
  const jwk = asObject(header['jwk']);
  if (jwk) return keyInHeader(jwk, reference, request, inquiry);
  if (reference !== null) return lookUpKey({ ...request, reference }, inquiry);
  const certificate = certificateIn(header);
  if (certificate) return keyInCertificate(certificate, request, inquiry);
  if (issuer === null || !/^https?:\/\//.test(issuer)) return none(unknown('key-not-found', { key: kid ?? '' }));
  return lookUpAtIssuer({ ...request, issuer, kid, metadata: typeof jws.claims['vct'] === 'string' }, inquiry);
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
function keyInHeader(jwk: JsonObject, reference: string | null, request: Request, inquiry: Inquiry): KeyLookup {
  // SECURITY: whoever has read this token could have signed it (OB 3.0 "JOSE Header": `d` must not be there).
  if (isPrivate(jwk)) return none(failed('proof-malformed', { member: 'jwk' }, 'the private key is in the header'));
  const key = keyFromJwk(jwk);
  if (!key) return none(unknown('unsupported-key', { key: 'jwk', type: asString(jwk['kty']) ?? '' }));
  const belongs = async (): Promise<Finding> => {
    if (reference !== null) {
      const named = await lookUpKey({ ...request, reference }, inquiry);
      if (named.kind === 'key' && sameKey(named.key, key)) return named.belongs();
      // Without a `kid` what was found is the only key of the issuer's DID, and its host may list others.
      if (named.kind === 'key' && reference !== request.issuer)
        return failed('key-of-other', { issuer: request.issuer ?? '' }, 'kid and jwk differ');
    }
    return selfAsserted(key, request, inquiry);
  };
  return { kind: 'key', key, belongs };
}

/** What the issuer says about a key that came with the token. Only a DID that is a key itself can contradict it. */
async function selfAsserted(key: PublicKey, request: Request, inquiry: Inquiry): Promise<Finding> {
  const { issuer, relationship } = request;
  const listed = await issuerLists({ key, issuer, relationship, reference: null }, inquiry);
  if (listed.outcome !== 'failed' || /^did:(key|jwk):/.test(issuer ?? '')) return listed;
  return unknown('key-self-asserted', { issuer: issuer ?? '' });
}

/** `x5c` (RFC 7515 section 4.1.6): the first certificate holds the key. */
function certificateIn(header: JsonObject): string | null {
  return asString(asList(header['x5c'])[0]);
}

/** The chain is not followed to any root: no authority for badges is known here, so whose the key is stays open. */
function keyInCertificate(certificate: string, request: Request, inquiry: Inquiry): KeyLookup {
  const key = keyFromCertificate(Buffer.from(certificate, 'base64'));
  if (!key) return none(unknown('unsupported-key', { key: 'x5c', type: 'X.509' }));
  return { kind: 'key', key, belongs: () => selfAsserted(key, request, inquiry) };
}

function none(finding: Finding): KeyLookup {
  return { kind: 'none', finding };
}
