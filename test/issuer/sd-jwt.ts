import { createHash } from 'node:crypto';
import type { Json } from './canonical';
import { base64url, base64urlJson } from './encodings';
import type { Signer } from './signer';

let count = 0;

/** A disclosure of a member (`name`) or of a list element, as text. */
export function disclosure(value: unknown, name?: string): string {
  count += 1;
  const salt = `salt-${String(count)}`;
  return base64url(Buffer.from(JSON.stringify(name === undefined ? [salt, value] : [salt, name, value])));
}

/** The digest of a disclosure (RFC 9901 section 4.2.3). */
export function digest(text: string, hash = 'sha256'): string {
  return createHash(hash).update(text, 'ascii').digest('base64url');
}

/** An SD-JWT of claims that hold their digests already, with those disclosures. */
export function sdJwt(by: Signer, claims: Json, disclosures: readonly string[], header: Json = {}): string {
  return [by.token(claims, { typ: 'dc+sd-jwt', ...header }), ...disclosures, ''].join('~');
}

/** The same with a key binding JWT at its end. `changes` are laid over what is right. */
export function bound(token: string, holder: Signer, changes: Json = {}, header: Json = {}): string {
  const claims = {
    iat: 1_790_000_000,
    aud: 'https://school.example',
    nonce: 'n-1',
    sd_hash: digest(token),
    ...changes,
  };
  return `${token}${holder.token(claims, { typ: 'kb+jwt', kid: undefined, ...header })}`;
}

/** Claims of an SD-JWT VC, with digests in place of what is in `hidden`. */
export function sdClaims(by: Signer, hidden: readonly string[], more: Json = {}): Json {
  return {
    iss: by.did,
    vct: 'https://types.example/town_pass',
    iat: 1_770_000_000,
    ...(hidden.length > 0 && { _sd: hidden.map((text) => digest(text)) }),
    ...more,
  };
}

/** A disclosure that is no JSON list. */
export const brokenDisclosure = base64urlJson({ no: 'list' });
