import { asObject, type JsonObject, type JsonValue } from '../../shared/json';

/**
 * NumericDate (RFC 7519 section 2, seconds) as an ISO 8601 instant; null where the claim is absent. A claim that cannot be
 * read becomes a date that cannot be read, so that nobody takes it for no end at all.
 */
export function fromNumericDate(value: JsonValue | undefined): string | null {
  if (value === undefined) return null;
  return typeof value === 'number' && Math.abs(value) < 8.64e12 ? new Date(value * 1000).toISOString() : 'unreadable';
}

/**
 * The `status` claim of the IETF Token Status List as entries of `credentialStatus`, one a mechanism it names. SECURITY: a
 * claim that names none, or cannot be read, is an entry nobody can check, and not no entry.
 */
export function tokenStatusOf(claims: JsonObject): readonly JsonObject[] {
  if (claims['status'] === undefined) return [];
  const status = asObject(claims['status']) ?? {};
  if (Object.keys(status).length === 0) return [{ type: 'status' }];
  return Object.entries(status).map(([name, value]) => ({ ...asObject(value), type: name }));
}
