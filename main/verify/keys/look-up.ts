import { asString, type JsonObject } from '../../../shared/json';
import { resolveDid } from '../dids/table';
import type { Inquiry } from '../documents';
import { failed, type Finding, passed, unknown } from '../finding';
import { issuerLists } from './issuer-lists';
import { lookUpAtAddress } from './look-up-at-address';
import { keyFromMultibase, type PublicKey } from './public-key';
import { findMethod, isAuthorised, keyOfMethod, type Relationship } from './verification-method';

/** What is known when a key is looked for. */
export interface KeyRequest {
  /** Full id of the verification method (a DID URL or an https address). */
  readonly reference: string;
  readonly issuer: string | null;
  readonly relationship: Relationship;
  /** When the signature says it was made; null where it does not. */
  readonly created: string | null;
}

/** A key to check the signature with, and a question for later: whose it is. The question may need the network. */
export type KeyLookup =
  | { readonly kind: 'key'; readonly key: PublicKey; readonly belongs: () => Promise<Finding> }
  | { readonly kind: 'none'; readonly finding: Finding };

/** Finds the key a proof names (spec-defined: VC-DI "Retrieve Verification Method"). Never `failed` for want of a key. */
export async function lookUpKey(request: KeyRequest, inquiry: Inquiry): Promise<KeyLookup> {
  const { reference } = request;
  if (/^https?:\/\//.test(reference)) return lookUpAtAddress(request, inquiry);
  if (!reference.startsWith('did:')) return keyInFragment(request, inquiry);
  const did = reference.split(/[#?/]/, 1)[0] ?? reference;
  const answer = await resolveDid(did, inquiry);
  if (answer.kind === 'none') return none(answer.finding);
  // A bare did:key names its only key without doubt, so it is taken for that key's method (a recorded decision).
  const method = findMethod(answer.document, reference);
  if (!method) return none(unknown('key-not-found', { key: reference }));
  const key = keyOfMethod(method);
  if (!key) return none(unknown('unsupported-key', { key: reference, type: asString(method['type']) ?? '' }));
  return { kind: 'key', key, belongs: () => belongsTo(answer.document, method, key, request, inquiry) };
}

/** A name that leads nowhere (`urn:uuid:...#z6Mk...`) can still carry its key; whose it is, only the issuer can say. */
function keyInFragment(request: KeyRequest, inquiry: Inquiry): KeyLookup {
  const { reference, issuer, relationship } = request;
  const fragment = reference.split('#', 2)[1] ?? '';
  const key = reference.startsWith('urn:') && fragment.startsWith('z') ? keyFromMultibase(fragment) : null;
  if (!key) return none(unknown('key-not-found', { key: reference }));
  return { kind: 'key', key, belongs: () => issuerLists({ key, issuer, relationship, reference }, inquiry) };
}

function none(finding: Finding): KeyLookup {
  return { kind: 'none', finding };
}

/** Whether a method of a controller document speaks for the issuer. */
export async function belongsTo(
  document: JsonObject,
  method: JsonObject,
  key: PublicKey,
  request: KeyRequest,
  inquiry: Inquiry,
): Promise<Finding> {
  const owner = asString(document['id']) ?? '';
  const { issuer, reference, relationship } = request;
  // SECURITY: the method's controller, the document it stands in and the issuer must be one and the same.
  if ((asString(method['controller']) ?? owner) !== owner)
    return failed('key-of-other', { issuer: issuer ?? '' }, reference);
  if (!isAuthorised(document, method, relationship)) return failed('key-not-authorised', { key: reference });
  const ended = endedKey(method, request.created);
  if (ended) return ended;
  if (owner === issuer) return passed('key-of-issuer', { issuer });
  return issuerLists({ key, issuer, relationship, reference }, inquiry);
}

/**
 * A key that was revoked or had expired when it signed proves nothing. One revoked since may have signed honestly, but
 * whoever stole it can date a signature back, so that is left open.
 */
function endedKey(method: JsonObject, created: string | null): Finding | null {
  const time = created === null ? Number.NaN : Date.parse(created);
  const revoked = asString(method['revoked']);
  const expires = asString(method['expires']);
  if (revoked !== null) {
    const at = { at: revoked };
    return Date.parse(revoked) <= time ? failed('key-revoked', at) : unknown('key-revoked', at);
  }
  if (expires === null) return null;
  if (Date.parse(expires) < time) return failed('key-revoked', { at: expires });
  return Number.isNaN(time) ? unknown('key-revoked', { at: expires }) : null;
}
