import { asList, asObject, asString, type JsonObject, type JsonValue } from '../../shared/json';
import type { ParsedPayload } from './format';

/**
 * The credential of a payload with its JWT claims applied (VCDM 1.1 section 6.3.1, OB 3.0 "JWT Payload Format"): `iss`,
 * `jti`, `sub`, `nbf` stand in for what the credential leaves out; `exp` sets the end of validity, and the earlier of the
 * two ends counts. The payload itself is not touched.
 */
export function credentialOf(parsed: ParsedPayload): JsonObject {
  if (parsed.kind === 'json') return parsed.document;
  const { claims } = parsed.jws;
  const { document } = parsed;
  return {
    ...document,
    ...(asString(document['id']) === null && asString(claims['jti']) !== null && { id: claims['jti'] }),
    ...issuerClaim(document, claims, parsed.claimed),
    ...subjectClaim(document, claims),
    ...dateClaims(document, claims),
  };
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
  const from = fromNumericDate(claims['nbf'] ?? claims['iat']);
  const until = fromNumericDate(claims['exp']);
  const dated = document['validFrom'] !== undefined || document['issuanceDate'] !== undefined;
  const name = document['expirationDate'] === undefined ? 'validUntil' : 'expirationDate';
  const own = asString(document[name]);
  const earlier = until !== null && (own === null || Date.parse(until) < Date.parse(own));
  return { ...(!dated && from !== null && { validFrom: from }), ...(earlier && { [name]: until }) };
}

function fromNumericDate(value: JsonValue | undefined): string | null {
  return typeof value === 'number' && Math.abs(value) < 8.64e12 ? new Date(value * 1000).toISOString() : null;
}
