import { asString, type JsonObject } from '../../shared/json';
import { fromNumericDate, tokenStatusOf } from './registered-claims';

/** Claims that say something about the credential; all others say something about its subject. */
const about: ReadonlySet<string> = new Set([
  'iss',
  'iat',
  'nbf',
  'exp',
  'cnf',
  'vct',
  'vct#integrity',
  'vctm',
  'status',
  'sub',
  'jti',
  'aud',
]);

/**
 * The credential that an SD-JWT VC stands for, in the members of the W3C data model, so that every screen and step reads
 * it like the others (draft-ietf-oauth-sd-jwt-vc, "JWT Claims Set"). Its type's page is never fetched, so its name is
 * the last word of its type.
 */
export function credentialOfSdJwtVc(claims: JsonObject): JsonObject {
  const type = asString(claims['vct']) ?? '';
  const from = fromNumericDate(claims['nbf'] ?? claims['iat']);
  const until = fromNumericDate(claims['exp']);
  const status = tokenStatusOf(claims);
  const subject = Object.fromEntries(Object.entries(claims).filter(([name]) => !about.has(name)));
  return {
    type: [type],
    name: lastWord(type),
    ...(asString(claims['jti']) !== null && { id: claims['jti'] }),
    ...(asString(claims['iss']) !== null && { issuer: claims['iss'] }),
    ...(from !== null && { validFrom: from }),
    ...(until !== null && { validUntil: until }),
    ...(status.length > 0 && { credentialStatus: status }),
    credentialSubject: { ...subject, ...(asString(claims['sub']) !== null && { id: claims['sub'] }) },
  };
}

/** `https://example.org/types/town_pass` as `town pass`. */
function lastWord(type: string): string {
  const word = type.split(/[/:#?]/).findLast((part) => part !== '') ?? type;
  return word.replace(/[_-]+/g, ' ');
}
