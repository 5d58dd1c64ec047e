import type { Json } from './canonical';
import { urls } from './contexts';
import { json, type Documents } from './documents';
import { base64urlJson } from './encodings';
import { keysOf, type Jwk, type Keys } from './keys';

export type KeyKind = 'ed25519' | 'p256' | 'p384' | 'rsa';

export interface IssuerOptions {
  /** How the issuer is named: by a DID method, or by the https address of a controller document. */
  readonly did: 'key' | 'web' | 'jwk' | 'https';
  /** Host of its pages, always under `.example`. */
  readonly host: string;
  /** The one key of a did:key or did:jwk (default `ed25519`); a did:web or https issuer has all three unless one is named. */
  readonly key?: KeyKind;
  /** Further members of the OB 3.0 Profile. */
  readonly profile?: Json;
}

/** An issuer with its keys, and every document it would publish. */
export interface Issuer {
  readonly name: string;
  /** DID, or https address. */
  readonly id: string;
  readonly host: string;
  readonly keys: Keys;
  /** OB 3.0 Profile as it stands in the `issuer` member of a credential. */
  readonly profile: Json;
  readonly didDocument: Json;
  /** Id of the verification method of that key. */
  method(kind: KeyKind): string;
  /** What its own hosts answer: DID or controller document, JWK set, single JWKs. */
  readonly documents: Documents;
}

/** An issuer made from its name alone: the same name gives the same keys on every machine. */
export function issuer(name: string, options: IssuerOptions): Issuer {
  const keys = keysOf(name);
  const only = options.key ?? 'ed25519';
  const id = idOf(options, keys, only);
  const method = (kind: KeyKind) => methodOf(id, options, keys, kind);
  const self = options.did === 'key' || options.did === 'jwk';
  const kinds: readonly KeyKind[] = self || options.key ? [only] : ['ed25519', 'p256', 'rsa'];
  const didDocument = {
    '@context': [urls.did, urls.multikey, 'https://w3id.org/security/jwk/v1'],
    id,
    verificationMethod: kinds.map((kind) => ({ id: method(kind), controller: id, ...publicPart(keys, kind) })),
    assertionMethod: kinds.map(method),
    authentication: kinds.map(method),
  };
  const site = `https://${options.host}`;
  const profile = { id, type: ['Profile'], name, url: site, ...options.profile };
  const documents = self ? new Map() : publish(options, site, didDocument, keys, kinds);
  return { name, id, host: options.host, keys, profile, didDocument, method, documents };
}

/** A key as JWK, for the `jwk` header and for key documents. */
export function jwkOf(keys: Keys, kind: KeyKind): Jwk {
  return kind === 'rsa' ? keys.rsa.publicJwk : keys[kind].publicJwk;
}

/** Address at which the issuer's host answers with that one key as JWK. */
export function keyAddress(of: Pick<Issuer, 'host'>, kind: KeyKind): string {
  return `https://${of.host}/keys/${kind}`;
}

function idOf(options: IssuerOptions, keys: Keys, only: KeyKind): string {
  if (options.did === 'web') return `did:web:${options.host}`;
  if (options.did === 'https') return `https://${options.host}/issuer`;
  if (options.did === 'jwk') return `did:jwk:${base64urlJson(jwkOf(keys, only))}`;
  if (only === 'rsa') throw new Error('the test issuer makes no did:key of an RSA key');
  return `did:key:${keys[only].multikey}`;
}

function methodOf(id: string, options: IssuerOptions, keys: Keys, kind: KeyKind): string {
  if (options.did === 'jwk') return `${id}#0`;
  if (options.did === 'key') return `${id}#${kind === 'rsa' ? '' : keys[kind].multikey}`;
  return `${id}#${kind}`;
}

function publicPart(keys: Keys, kind: KeyKind): Json {
  if (kind === 'ed25519') return { type: 'Multikey', publicKeyMultibase: keys.ed25519.multikey };
  return { type: 'JsonWebKey', publicKeyJwk: jwkOf(keys, kind) };
}

function publish(
  options: IssuerOptions,
  site: string,
  didDocument: Json,
  keys: Keys,
  kinds: readonly KeyKind[],
): Documents {
  const jwks = kinds.map((kind) => ({ ...jwkOf(keys, kind), kid: keyAddress(options, kind) }));
  const own = options.did === 'web' ? `${site}/.well-known/did.json` : `${site}/issuer`;
  return new Map([
    [own, json(didDocument)],
    [`${site}/.well-known/jwks.json`, json({ keys: jwks })],
    ...jwks.map((jwk) => [jwk.kid, json(jwk)] as const),
  ]);
}
