import { asList, asObject, asString, isJsonObject, type JsonObject } from '../../shared/json';
import { type CompactJws, splitCompactJws } from '../credential/compact-jws';
import { objectsOf } from '../credential/read';
import { keyFromJwk } from '../verify/keys/public-key';
import { checkJws } from '../verify/proofs/jws';

/** An entity statement of OpenID Federation 1.0 (section 3): what `issuer` says of `subject`. */
export interface Statement {
  readonly token: string;
  readonly jws: CompactJws;
  readonly issuer: string;
  readonly subject: string;
  /** Milliseconds. */
  readonly from: number;
  readonly until: number;
  readonly keys: readonly JsonObject[];
}

/** Reads a statement without trusting it; null where it is none, or asks for something that is not understood here. */
export function readStatement(token: string): Statement | null {
  const split = splitCompactJws(token);
  if (!split.ok || split.value.header['typ'] !== 'entity-statement+jwt') return null;
  const { claims } = split.value;
  const [issuer, subject] = [asString(claims['iss']), asString(claims['sub'])];
  const [from, until] = [claims['iat'], claims['exp']];
  if (issuer === null || subject === null || typeof from !== 'number' || typeof until !== 'number') return null;
  // Section 3.1.1, `crit`: a statement with a claim that must be understood and is not must be refused.
  if (asList(claims['crit']).length > 0) return null;
  const keys = objectsOf(asObject(claims['jwks'])?.['keys']);
  return { token, jws: split.value, issuer, subject, from: from * 1000, until: until * 1000, keys };
}

/** Whether a statement was signed with one of these keys (section 3: the `kid` header names which). */
export async function isSignedBy({ token, jws }: Statement, keys: readonly JsonObject[]): Promise<boolean> {
  const kid = asString(jws.header['kid']);
  const algorithm = asString(jws.header['alg']) ?? '';
  for (const jwk of keys.filter((each) => kid !== null && each['kid'] === kid)) {
    const key = keyFromJwk(jwk);
    if (key && (await checkJws(token, algorithm, key)).outcome === 'passed') return true;
  }
  return false;
}

/** Whether it counts at this instant; a minute's difference between two clocks is forgiven. */
export function isCurrent({ from, until }: Statement, at: Date): boolean {
  return from <= at.getTime() + 60_000 && at.getTime() < until;
}

/** An entity's statement about itself. */
export function isConfiguration({ issuer, subject }: Statement): boolean {
  return issuer === subject;
}

/** The first value of this name in the metadata of any entity type. */
export function metadataOf({ jws }: Statement, name: string): string | null {
  const types = Object.values(asObject(jws.claims['metadata']) ?? {}).filter(isJsonObject);
  return types.map((type) => asString(type[name])).find((value) => value !== null) ?? null;
}
