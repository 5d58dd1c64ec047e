import { asString } from '../../../shared/json';
import { resolveDid } from '../dids/table';
import type { Inquiry } from '../documents';
import { type Finding, passed, unknown } from '../finding';
import { belongsTo } from './belongs-to';
import { issuerLists } from './issuer-lists';
import { lookUpAtAddress } from './look-up-at-address';
import { keyFromMultibase } from './public-key';
import { thumbprintOf } from './thumbprint';
import type { KeyLookup, KeyRequest } from './types';
import { findMethod, keyOfMethod } from './verification-method';

/** Finds the key a proof names (spec-defined: VC-DI "Retrieve Verification Method"). Never `failed` for want of a key. */
export async function lookUpKey(request: KeyRequest, inquiry: Inquiry): Promise<KeyLookup> {
  const { reference } = request;
  if (/^https?:\/\//.test(reference)) return lookUpAtAddress(request, inquiry);
  if (!reference.startsWith('did:')) return keyInFragment(request, inquiry);
  const end = reference.search(/[#?/]/);
  const did = end === -1 ? reference : reference.slice(0, end);
  const answer = await resolveDid(did, inquiry);
  if (answer.kind === 'none') return (await givenMethod(did, request, inquiry)) ?? none(answer.finding);
  // A bare did:key names its only key without doubt, so it is taken for that key's method (a recorded decision).
  const method = findMethod(answer.document, reference);
  if (!method) return none(unknown('key-not-found', { key: reference }));
  const key = keyOfMethod(method);
  if (!key) return none(unknown('unsupported-key', { key: reference, type: asString(method['type']) ?? '' }));
  return { kind: 'key', key, belongs: () => belongsTo(answer.document, method, key, request, inquiry) };
}

/**
 * A verification method that is had by its own DID URL, where its DID is of a method nobody here resolves: a folder of
 * documents can list it (the network never answers to such a name). It must name the DID as its controller.
 */
async function givenMethod(did: string, request: KeyRequest, inquiry: Inquiry): Promise<KeyLookup | null> {
  const { reference, issuer, relationship } = request;
  if (/^did:(key|jwk|web):/.test(did) || !reference.includes('#')) return null;
  const answer = await inquiry.json(reference, 'key');
  const method = answer.kind === 'json' ? answer.value : null;
  const key = method?.['id'] === reference && method['controller'] === did ? keyOfMethod(method) : null;
  if (!key) return null;
  const belongs = () =>
    issuer === did
      ? Promise.resolve(passed('key-of-issuer', { issuer, key: thumbprintOf(key) }))
      : issuerLists({ key, issuer, relationship, reference }, inquiry);
  return { kind: 'key', key, belongs };
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
