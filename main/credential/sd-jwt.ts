import { asString, type JsonObject } from '../../shared/json';
import { failure, type Result, success } from '../../shared/result';
import { type CompactJws, type JwsError, type SdFault, splitCompactJws } from './compact-jws';
import { type Disclosure, readDisclosure, sdDigest } from './disclosures';
import { reveal } from './reveal';

/** Whether a token is an SD-JWT by its looks: a tilde ends the issuer-signed JWT and every disclosure. */
export function isSdJwt(token: string): boolean {
  return token.includes('~');
}

/**
 * Splits an SD-JWT (RFC 9901 section 4: `<JWT>~<disclosure>~...~<key binding JWT, or nothing>`), decodes its issuer-signed
 * JWT and puts what is disclosed in its place. Nothing is verified yet. Where the disclosures do not fit what was signed,
 * the claims are those that the issuer's JWT says by itself, and `selective.fault` says why.
 */
export function splitSdJwt(token: string): Result<CompactJws, JwsError> {
  const [issued = '', ...rest] = token.split('~');
  const keyBinding = rest.pop() ?? '';
  const split = splitCompactJws(issued);
  if (!split.ok) return split;
  if (rest.some((text) => !/^[A-Za-z0-9_-]+$/.test(text))) return failure({ kind: 'jws-malformed' });
  const { claims, fault } = processed(split.value.claims, rest);
  return success({
    ...split.value,
    claims,
    claimsText: JSON.stringify(claims),
    selective: {
      presented: [issued, ...rest, ''].join('~'),
      disclosures: rest,
      keyBinding: keyBinding === '' ? null : keyBinding,
      hash: hashOf(split.value.claims),
      fault,
    },
  });
}

/** `_sd_alg`, sha-256 where it is left out (RFC 9901 section 4.1.1). */
function hashOf(claims: JsonObject): string {
  return '_sd_alg' in claims ? (asString(claims['_sd_alg']) ?? '') : 'sha-256';
}

function processed(
  claims: JsonObject,
  disclosures: readonly string[],
): { readonly claims: JsonObject; readonly fault: SdFault | null } {
  const bare = reveal(claims, new Map());
  if (!bare.ok) return { claims, fault: { kind: 'disclosures-broken', detail: bare.error } };
  const broken = (detail: string) => ({ claims: bare.value, fault: { kind: 'disclosures-broken', detail } as const });
  const disclosed = new Map<string, Disclosure>();
  for (const text of disclosures) {
    const digest = sdDigest(hashOf(claims), text);
    if (digest === null) return { claims: bare.value, fault: { kind: 'hash-unsupported' } };
    const disclosure = readDisclosure(text);
    if (!disclosure) return broken('a disclosure cannot be read');
    if (disclosed.has(digest)) return broken('a disclosure stands twice');
    disclosed.set(digest, disclosure);
  }
  if (disclosed.size === 0) return { claims: bare.value, fault: null };
  const full = reveal(claims, disclosed);
  return full.ok ? { claims: full.value, fault: null } : broken(full.error);
}
