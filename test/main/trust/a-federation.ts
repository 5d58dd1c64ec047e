import type { Json } from '../../issuer/canonical';
import { compactJws } from '../../issuer/jwt';
import { keysOf } from '../../issuer/keys';

export const now = new Date('2026-11-22T12:00:00Z');
const seconds = (date: string) => Date.parse(date) / 1000;

interface Said {
  readonly by: string;
  readonly about: string;
  /** Who really signs; the one who says it. */
  readonly signer?: string;
  readonly until?: string;
  readonly from?: string;
  readonly name?: string;
  readonly typ?: string;
  readonly more?: Json;
}

export const entity = (name: string) => (name.startsWith('did:') ? name : `https://${name}.example`);
export const keyOf = (name: string): Json => ({ ...keysOf(name).ed25519.publicJwk, kid: `${name}-1`, use: 'sig' });

/** A signed statement of an OpenID Federation, by entities that are named after their keys. */
export function said({ by, about, signer = by, ...rest }: Said): string {
  const claims: Json = {
    iss: entity(by),
    sub: entity(about),
    iat: seconds(rest.from ?? '2026-01-01T00:00:00Z'),
    exp: seconds(rest.until ?? '2027-01-01T00:00:00Z'),
    jwks: { keys: [keyOf(about)] },
    ...(rest.name !== undefined && { metadata: { federation_entity: { organization_name: rest.name } } }),
    ...rest.more,
  };
  return compactJws(claims, 'EdDSA', keysOf(signer), { kid: `${signer}-1`, typ: rest.typ ?? 'entity-statement+jwt' });
}

export const anchor = said({ by: 'anchor', about: 'anchor', name: 'The Federation' });

export const fileOf = (tokens: readonly string[], name = 'federation.jwt') => ({
  name,
  bytes: new TextEncoder().encode(tokens.join('\n')),
});
