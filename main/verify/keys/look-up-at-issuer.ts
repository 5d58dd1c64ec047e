import { canParse } from '../../../shared/can-parse';
import { asObject, asString, type JsonObject } from '../../../shared/json';
import { objectsOf } from '../../credential/read';
import type { Inquiry, RemoteJson } from '../documents';
import { type Finding, passed, unknown } from '../finding';
import { belongsTo } from './belongs-to';
import { isForSignatures, keyFromJwk } from './public-key';
import { isSameHost } from './same-host';
import { thumbprintOf } from './thumbprint';
import type { KeyLookup, KeyRequest } from './types';
import { findMethod, keyOfMethod } from './verification-method';

/** A key that its issuer's own address must know: the token names it by a bare `kid`, or not at all. */
export interface IssuerKeyRequest extends Omit<KeyRequest, 'reference'> {
  /** An https address. */
  readonly issuer: string;
  readonly kid: string | null;
  /** Whether the issuer has SD-JWT VC issuer metadata. */
  readonly metadata: boolean;
}

/**
 * Asks the issuer's address for the key: the SD-JWT VC issuer metadata (draft-ietf-oauth-sd-jwt-vc section 4), the
 * controller document at the address itself, or the `/.well-known/jwks.json` of its host (OB 3.0 Implementation Guide).
 * Without a `kid` only a key that stands alone is taken.
 */
export async function lookUpAtIssuer(request: IssuerKeyRequest, inquiry: Inquiry): Promise<KeyLookup> {
  const { issuer, kid } = request;
  if (!canParse(issuer)) return none(unknown('key-not-found', { key: kid ?? issuer }));
  const asked: RemoteJson[] = [];
  const get = async (url: string): Promise<JsonObject | null> => {
    const answer = await inquiry.json(url, 'key');
    asked.push(answer);
    // Only what the address itself answers counts; a key set that metadata names may be kept elsewhere.
    return answer.kind === 'json' && isSameHost(url, answer.finalUrl) ? answer.value : null;
  };
  const found =
    (request.metadata ? await fromMetadata(request, get) : null) ??
    (await fromDocument(request, get, inquiry)) ??
    fromSet(await get(new URL('/.well-known/jwks.json', issuer).href), request);
  return found ?? none(notFound(request, asked));
}

type Get = (url: string) => Promise<JsonObject | null>;

/** The well-known part stands between the host and the path (draft-ietf-oauth-sd-jwt-vc section 4). */
async function fromMetadata(request: IssuerKeyRequest, get: Get): Promise<KeyLookup | null> {
  const { origin, pathname } = new URL(request.issuer);
  const metadata = await get(`${origin}/.well-known/jwt-vc-issuer${pathname.replace(/\/$/, '')}`);
  // SECURITY: metadata that names another issuer speaks for that one.
  if (metadata?.['issuer'] !== request.issuer) return null;
  const address = asString(metadata['jwks_uri']);
  return fromSet(asObject(metadata['jwks']) ?? (address === null ? null : await get(address)), request);
}

async function fromDocument(request: IssuerKeyRequest, get: Get, inquiry: Inquiry): Promise<KeyLookup | null> {
  const { issuer, kid } = request;
  const document = await get(issuer);
  if (document?.['id'] !== issuer) return null;
  const reference = kid === null ? issuer : `${issuer}#${kid.replace(/^#/, '')}`;
  const method = findMethod(document, reference);
  const key = method && keyOfMethod(method);
  if (!method || !key) return null;
  return { kind: 'key', key, belongs: () => belongsTo(document, method, key, { ...request, reference }, inquiry) };
}

/** A key of a JWK set that the issuer's own host serves. `iss` keeps the issuers of one host apart. */
function fromSet(set: JsonObject | null, { issuer, kid }: IssuerKeyRequest): KeyLookup | null {
  const keys = objectsOf(set?.['keys']).filter((jwk) => isForSignatures(jwk) && (jwk['iss'] ?? issuer) === issuer);
  const named = kid === null ? keys : keys.filter((jwk) => jwk['kid'] === kid);
  const [jwk] = named;
  const key = jwk && named.length === 1 ? keyFromJwk(jwk) : null;
  return (
    key && {
      kind: 'key',
      key,
      belongs: () => Promise.resolve(passed('key-of-issuer', { issuer, key: thumbprintOf(key) })),
    }
  );
}

function notFound({ issuer, kid }: IssuerKeyRequest, asked: readonly RemoteJson[]): Finding {
  const errors = asked.flatMap((answer) => (answer.kind === 'none' ? [answer.error.kind] : []));
  if (errors.includes('network-not-allowed')) return unknown('network-not-allowed', { url: issuer });
  const [error] = errors;
  if (error !== undefined && errors.length === asked.length) return unknown('key-unreachable', { url: issuer }, error);
  return unknown('key-not-found', { key: kid ?? issuer });
}

function none(finding: Finding): KeyLookup {
  return { kind: 'none', finding };
}
