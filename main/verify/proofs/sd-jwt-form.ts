import { asString, type JsonObject } from '../../../shared/json';
import type { CompactJws } from '../../credential/compact-jws';
import { parseJsonText } from '../../credential/json-text';
import { failed, type Finding } from '../finding';

/** Claims an issuer signs in the open: hidden and disclosed at will they would say whatever suits the holder. */
const inTheOpen = ['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status', '@context'] as const;

const types: ReadonlySet<string> = new Set(['dc+sd-jwt', 'vc+sd-jwt']);

/**
 * What is wrong with the form of an SD-JWT VC (draft-ietf-oauth-sd-jwt-vc section 3.2): its type in the header, its issuer,
 * and claims that may not be disclosed selectively. Null where nothing is.
 */
export function sdJwtVcFault(jws: CompactJws): Finding | null {
  const type = asString(jws.header['typ']) ?? '';
  // SECURITY: a token made for another use is not taken for a credential (RFC 8725 section 3.11).
  if (!types.has(type.toLowerCase().replace(/^application\//, ''))) return failed('malformed', {}, `typ ${type}`);
  const issuer = asString(jws.claims['iss']);
  if (issuer !== null && !/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(issuer)) return failed('malformed', {}, 'iss is no URI');
  return hiddenFault(jws);
}

/** A claim that had to be signed in the open and was disclosed; for every SD-JWT. */
export function hiddenFault(jws: CompactJws): Finding | null {
  if (!jws.selective) return null;
  const signed = claimsAsSigned(jws);
  const hidden = inTheOpen.find((name) => name in jws.claims && !(name in signed));
  return hidden === undefined ? null : failed('malformed', {}, `${hidden} is disclosed selectively`);
}

function claimsAsSigned({ signingInput }: CompactJws): JsonObject {
  const text = Buffer.from(signingInput.slice(signingInput.indexOf('.') + 1), 'base64url').toString('utf8');
  const parsed = parseJsonText(text);
  return parsed.ok ? ((parsed.value ?? {}) as JsonObject) : {};
}
