import { asList, asObject, asString, type JsonObject } from '../../../shared/json';
import { objectsOf } from '../../credential/read';
import { keyFromBase58, keyFromJwk, keyFromMultibase, keyFromPem, type PublicKey } from './public-key';

/** For what a key may speak: an issuer asserts, the holder of a presentation authenticates. */
export type Relationship = 'assertionMethod' | 'authentication';

/** An id as an absolute one: documents may write `#key-0` for their own methods (Controlled Identifiers 1.0, 2.2). */
function absolute(id: string | null, document: JsonObject): string | null {
  return id?.startsWith('#') ? `${asString(document['id']) ?? ''}${id}` : id;
}

const listed = ['verificationMethod', 'publicKey', 'assertionMethod', 'authentication'] as const;

/** Every verification method a controller document describes, wherever it is embedded. */
export function methodsOf(document: JsonObject): readonly JsonObject[] {
  const known = methods.get(document);
  if (known) return known;
  const found = listed.flatMap((name) => objectsOf(document[name]));
  methods.set(document, found);
  return found;
}

// One issuer's document answers for all its badges of a run.
const methods = new WeakMap<JsonObject, readonly JsonObject[]>();

/** The `kid` of a method's JWK as an id: some issuers name their keys by it in tokens, and the method by another. */
function kidOf(method: JsonObject, document: JsonObject): string | null {
  const kid = asString(asObject(method['publicKeyJwk'])?.['kid']);
  return kid === null ? null : `${asString(document['id']) ?? ''}#${kid}`;
}

/** The method a reference names. A reference without a fragment names the document's only method. */
export function findMethod(document: JsonObject, reference: string): JsonObject | null {
  const methods = methodsOf(document);
  const exact = methods.find((method) => absolute(asString(method['id']), document) === reference);
  if (exact) return exact;
  const [byKid, ...others] = methods.filter((method) => kidOf(method, document) === reference);
  if (byKid && others.length === 0) return byKid;
  return !reference.includes('#') && methods.length === 1 ? (methods[0] ?? null) : null;
}

/** Whether the controller lets this method speak in this relationship (VC-DI section 4.6, step on the proof purpose). */
export function isAuthorised(document: JsonObject, method: JsonObject, relationship: Relationship): boolean {
  const id = absolute(asString(method['id']), document);
  return asList(document[relationship]).some((entry) => {
    const named = asString(entry) ?? asString(asObject(entry)?.['id']);
    return named !== null && absolute(named, document) === id;
  });
}

/** The key in a method: `publicKeyMultibase`, `publicKeyJwk`, `publicKeyBase58` or `publicKeyPem`; null where none is readable here. */
export function keyOfMethod(method: JsonObject): PublicKey | null {
  const multibase = asString(method['publicKeyMultibase']);
  if (multibase !== null) return keyFromMultibase(multibase);
  const jwk = asObject(method['publicKeyJwk']);
  if (jwk) return keyFromJwk(jwk);
  const base58 = asString(method['publicKeyBase58']);
  if (base58 !== null) return keyFromBase58(base58, asString(method['type']) ?? '');
  const pem = asString(method['publicKeyPem']);
  return pem === null ? null : keyFromPem(pem);
}
