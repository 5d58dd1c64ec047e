import { asObject, asString, type JsonObject } from '../../../shared/json';
import { type CompactJws, splitCompactJws } from '../../credential/compact-jws';
import { sdDigest } from '../../credential/disclosures';
import type { Inquiry } from '../documents';
import { failed, type Finding, passed, unknown } from '../finding';
import { lookUpKey } from '../keys/look-up';
import { isPrivate, keyFromJwk, type PublicKey } from '../keys/public-key';
import { checkSigned, refusedHeader } from './jws';

/**
 * Checks the key binding JWT of an SD-JWT (RFC 9901 section 7.3): made by the key the issuer bound the credential to, over
 * this very set of disclosures. Null where there is none; a credential in a wallet is not a presentation. For whom and
 * when it was made is not judged: that is between the holder and the one it was shown to.
 */
export async function checkKeyBinding(jws: CompactJws, inquiry: Inquiry): Promise<Finding | null> {
  const { selective } = jws;
  if (!selective || selective.keyBinding === null) return null;
  const split = splitCompactJws(selective.keyBinding);
  if (!split.ok) return malformed('key binding');
  const { header, claims, signature, signingInput } = split.value;
  const refused = refusedHeader(header);
  if (refused) return refused;
  // SECURITY: a token the holder signed for another use must not pass for a presentation of this credential.
  if (header['typ'] !== 'kb+jwt') return malformed('key binding', `typ ${asString(header['typ']) ?? ''}`);
  const missing = ['iat', 'aud', 'nonce', 'sd_hash'].find((name) => !(name in claims));
  if (missing !== undefined) return malformed('key binding', missing);
  const expected = sdDigest(selective.hash, selective.presented);
  if (expected === null) return unknown('unsupported-proof', { method: `SD-JWT ${selective.hash}` });
  if (claims['sd_hash'] !== expected) return failed('signature-bad', { method: 'SD-JWT key binding' }, 'sd_hash');
  const key = await holderKey(asObject(jws.claims['cnf']), inquiry);
  if ('outcome' in key) return key;
  const checked = checkSigned(signingInput, signature, asString(header['alg']) ?? '', key);
  return checked.outcome === 'passed' ? passed('signature-good', { method: 'SD-JWT key binding' }) : checked;
}

/** The holder's key as the issuer signed it (`cnf`, RFC 7800): a JWK, or the DID URL of one. */
async function holderKey(confirmation: JsonObject | null, inquiry: Inquiry): Promise<PublicKey | Finding> {
  if (!confirmation) return malformed('cnf');
  const jwk = asObject(confirmation['jwk']);
  if (jwk) {
    if (isPrivate(jwk)) return malformed('cnf', 'the private key is in it');
    return keyFromJwk(jwk) ?? unknown('unsupported-key', { key: 'cnf', type: asString(jwk['kty']) ?? '' });
  }
  const kid = asString(confirmation['kid']);
  if (!kid?.startsWith('did:')) return unknown('key-not-found', { key: kid ?? 'cnf' });
  const holder = kid.split('#', 1)[0] ?? kid;
  const named = await lookUpKey(
    { reference: kid, issuer: holder, relationship: 'authentication', created: null },
    inquiry,
  );
  return named.kind === 'key' ? named.key : named.finding;
}

function malformed(member: string, detail: string | null = null): Finding {
  return failed('proof-malformed', { member }, detail);
}
