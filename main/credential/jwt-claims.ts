import { asList, asObject, asString, type JsonObject, type JsonValue } from '../../shared/json';
import { isSdJwtVc, type ParsedPayload } from './format';
import { fromNumericDate, tokenStatusOf } from './registered-claims';
import { credentialOfSdJwtVc } from './sd-jwt-vc';
import { tidied } from './tidied';
import { timeOf } from './time-of';

/**
 * The credential of a payload with its JWT claims applied (VCDM 1.1 section 6.3.1, OB 3.0 "JWT Payload Format"): `iss`,
 * `jti`, `sub`, `nbf` stand in for what the credential leaves out; `exp` sets the end of validity, and the earlier of the
 * two ends counts. The payload itself is not touched.
 */
export function credentialOf(parsed: ParsedPayload): JsonObject {
  if (parsed.kind === 'json') return tidied(parsed.document);
  const known = kept.get(parsed);
  if (known) return known;
  const credential = credentialOfToken(parsed);
  kept.set(parsed, credential);
  return credential;
}

// A token is read for its form, its key, its status and its summary.
const kept = new WeakMap<ParsedPayload, JsonObject>();

function credentialOfToken(parsed: ParsedPayload & { readonly kind: 'jws' }): JsonObject {
  const { claims } = parsed.jws;
  if (isSdJwtVc(parsed)) return credentialOfSdJwtVc(claims);
  const { document } = parsed;
  return {
    ...document,
    ...statusClaim(document, claims, parsed.claimed),
    ...(asString(document['id']) === null && asString(claims['jti']) !== null && { id: claims['jti'] }),
    ...issuerClaim(document, claims, parsed.claimed),
    ...subjectClaim(document, claims),
    ...dateClaims(document, claims),
  };
}

/**
 * `status` of the IETF Token Status List, and entries that stand beside `vc` instead of in it, with the credential's own
 * ones. SECURITY: left out, a token that was taken back would look as if it could not be.
 */
function statusClaim(document: JsonObject, claims: JsonObject, claimed: 'vc' | 'vp' | 'none'): JsonObject {
  const beside = claimed === 'vc' ? asList(claims['credentialStatus']) : [];
  const entries = [...beside, ...tokenStatusOf(claims)];
  return entries.length === 0 ? {} : { credentialStatus: [...asList(document['credentialStatus']), ...entries] };
}

function issuerClaim(document: JsonObject, claims: JsonObject, claimed: 'vc' | 'vp' | 'none'): JsonObject {
  const iss = asString(claims['iss']);
  const member = claimed === 'vp' ? 'holder' : 'issuer';
  if (iss === null) return {};
  const own = document[member];
  const object = asObject(own);
  if (own === undefined || own === null) return { [member]: iss };
  return object && asString(object['id']) === null ? { [member]: { ...object, id: iss } } : {};
}

function subjectClaim(document: JsonObject, claims: JsonObject): JsonObject {
  const subject = asObject(asList(document['credentialSubject'])[0]);
  const sub = asString(claims['sub']);
  if (!subject || sub === null || asString(subject['id']) !== null) return {};
  return { credentialSubject: { ...subject, id: sub } };
}

function dateClaims(document: JsonObject, claims: JsonObject): JsonObject {
  const dated = isSaid(document['validFrom']) || isSaid(document['issuanceDate']);
  const from = dated ? null : fromNumericDate(claims['nbf'] ?? claims['iat']);
  const until = fromNumericDate(claims['exp']);
  const name = document['expirationDate'] === undefined ? 'validUntil' : 'expirationDate';
  const [own, ...others] = asList(document[name]);
  // What is written in another way than as one text stays as it is, so that it is told as unreadable.
  const odd = others.length > 0 || (own !== undefined && asString(own) === null);
  const earlier = until !== null && !odd && (own === undefined || !(Date.parse(until) >= timeOf(asString(own) ?? '')));
  return { ...(from !== null && { validFrom: from }), ...(earlier && { [name]: until }) };
}

function isSaid(value: JsonValue | undefined): boolean {
  return value !== undefined && value !== null;
}
