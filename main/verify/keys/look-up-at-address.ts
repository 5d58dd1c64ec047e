import { asString, type JsonObject } from '../../../shared/json';
import { objectsOf } from '../../credential/read';
import type { Inquiry, RemoteJson } from '../documents';
import { failed, type Finding, passed, unknown } from '../finding';
import { issuerLists } from './issuer-lists';
import { belongsTo } from './belongs-to';
import { isForSignatures, keyFromJwk, keyFromMultibase, type PublicKey, sameKey } from './public-key';
import { isOwnPlace } from './own-place';
import { isSameHost } from './same-host';
import { thumbprintOf } from './thumbprint';
import type { KeyLookup, KeyRequest } from './types';
import { findMethod, keyOfMethod } from './verification-method';

type FoundJson = RemoteJson & { readonly kind: 'json' };

/** `foundAt`: where a redirect led, or the address itself. */
type FoundRequest = KeyRequest & { readonly foundAt: string };

/**
 * A key named by an https address: a controller document, a verification method of its own, a JWK or a JWKS.
 * Where the key is only written in the fragment, the signature can be checked and whose key it is stays open (a recorded
 * decision: "signature good, issuer not confirmed").
 */
export async function lookUpAtAddress(request: KeyRequest, inquiry: Inquiry): Promise<KeyLookup> {
  const [address = '', fragment = ''] = request.reference.split('#', 2);
  const inFragment = fragment.startsWith('z') ? keyFromMultibase(fragment) : null;
  if (inFragment) {
    // The signature is checked before anybody is asked; the address is read only to learn whose key it is.
    const belongs = async () => fragmentBelongs(inFragment, await inquiry.json(address, 'key'), request, inquiry);
    return { kind: 'key', key: inFragment, belongs };
  }
  const answer = await inquiry.json(address, 'key');
  if (answer.kind !== 'json') return { kind: 'none', finding: notHad(answer, address) };
  return (
    fromDocument(answer, request, inquiry) ?? {
      kind: 'none',
      finding: unknown('key-not-found', { key: request.reference }),
    }
  );
}

function notHad(answer: Exclude<RemoteJson, { readonly kind: 'json' }>, url: string): Finding {
  if (answer.kind !== 'none') return unknown('key-not-found', { key: url }, answer.kind);
  const reason = answer.error.kind === 'network-not-allowed' ? 'network-not-allowed' : 'key-unreachable';
  return unknown(reason, { url }, answer.error.kind);
}

async function fragmentBelongs(
  key: PublicKey,
  answer: RemoteJson,
  request: KeyRequest,
  inquiry: Inquiry,
): Promise<Finding> {
  const found = answer.kind === 'json' ? fromDocument(answer, request, inquiry) : null;
  if (found?.kind === 'key' && sameKey(found.key, key)) return found.belongs();
  const { issuer, relationship, reference } = request;
  return issuerLists({ key, issuer, relationship, reference }, inquiry);
}

function fromDocument(answer: FoundJson, request: KeyRequest, inquiry: Inquiry): KeyLookup | null {
  const found = fromAnswer(answer.value, { ...request, foundAt: answer.finalUrl }, inquiry);
  if (found?.kind !== 'key' || isSameHost(request.reference, answer.finalUrl)) return found;
  // Found elsewhere, the key is no less a key; that the address names it says nothing about whose it is.
  const { issuer, relationship, reference } = request;
  const belongs = () => issuerLists({ key: found.key, issuer, relationship, reference }, inquiry);
  return { kind: 'key', key: found.key, belongs };
}

function fromAnswer(document: JsonObject, request: FoundRequest, inquiry: Inquiry): KeyLookup | null {
  if ('kty' in document) return fromJwk(document, request, inquiry);
  const keys = objectsOf(document['keys']).filter(isForSignatures);
  const kid = request.reference.split('#', 2)[1];
  const chosen = keys.find((jwk) => jwk['kid'] === request.reference || jwk['kid'] === kid);
  if (chosen) return fromJwk(chosen, request, inquiry);
  const [only, ...others] = keys;
  if (only && others.length === 0) {
    const lookup = fromJwk(only, request, inquiry);
    // After a rotation the only key is another one: where it did not sign, the one that did is not there.
    const presumed = kid !== undefined && only['kid'] !== undefined;
    return lookup?.kind === 'key' && presumed ? { ...lookup, presumed } : lookup;
  }
  const method = document['id'] === request.reference ? document : findMethod(document, request.reference);
  const key = method && keyOfMethod(method);
  if (!method || !key) return null;
  // SECURITY: a document speaks for the address it was read from and for no other, whatever `id` it gives itself.
  const own = asString(document['id']) === request.reference.split('#', 1)[0];
  if (method !== document && own) {
    return { kind: 'key', key, belongs: () => belongsTo(document, method, key, request, inquiry) };
  }
  return { kind: 'key', key, belongs: () => methodAloneBelongs(method, key, request, inquiry) };
}

/** A verification method on its own names a controller, who must name it back (two-way link). */
async function methodAloneBelongs(
  method: JsonObject,
  key: PublicKey,
  request: KeyRequest,
  inquiry: Inquiry,
): Promise<Finding> {
  const controller = asString(method['controller']) ?? asString(method['owner']);
  const { issuer, relationship, reference } = request;
  if (controller !== null && controller !== issuer) return failed('key-of-other', { issuer: issuer ?? '' }, controller);
  return issuerLists({ key, issuer, relationship, reference }, inquiry);
}

function fromJwk(jwk: JsonObject, request: FoundRequest, inquiry: Inquiry): KeyLookup | null {
  const key = keyFromJwk(jwk);
  return key && { kind: 'key', key, belongs: () => jwkBelongs(jwk, key, request, inquiry) };
}

/**
 * A JWK speaks for the issuer it names (`iss`), and only where the issuer says so too: by where the key lies, or by listing
 * it. That a token names the address (`kid`, OB 3.0 VC-JWT) proves nothing: whoever made it wrote that.
 */
async function jwkBelongs(jwk: JsonObject, key: PublicKey, request: FoundRequest, inquiry: Inquiry): Promise<Finding> {
  const { issuer, relationship, reference, foundAt } = request;
  const named = asString(jwk['iss']);
  if (named !== null && named !== issuer) return failed('key-of-other', { issuer: issuer ?? '' }, named);
  // SECURITY: a page that sends people on, as one for signing in does, would else lend its place to any other of its host.
  const own = issuer !== null && isOwnPlace(reference, issuer) && isOwnPlace(foundAt, issuer);
  if (own) return passed('key-of-issuer', { issuer, key: thumbprintOf(key) });
  return issuerLists({ key, issuer, relationship, reference }, inquiry);
}
