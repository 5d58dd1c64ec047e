import { asObject, type JsonObject } from '../../../shared/json';
import { typesOf } from '../../credential/format';
import { objectsOf } from '../../credential/read';

/** How a document of Open Badges 1 or 2 or CLR 1.0 says that it is to be verified. */
export type Method =
  | { readonly kind: 'hosted' }
  | { readonly kind: 'signed' }
  /** A method of an extension's own, such as the Blockcerts Merkle proof. */
  | { readonly kind: 'other'; readonly name: string };

const hosted: ReadonlySet<string> = new Set(['hosted', 'hostedbadge']);
const signed: ReadonlySet<string> = new Set(['signed', 'signedbadge']);

/**
 * OB 2.0 VerificationObject: `HostedBadge` or `SignedBadge`, with `hosted` and `signed` as aliases of 1.x, `verify` for
 * `verification`. A document that names no method is taken for hosted: that asks most of it.
 */
export function methodOf(document: JsonObject): Method {
  const types = typesOf(asObject(document['verification'] ?? document['verify']) ?? {});
  const names = types.map((type) => type.toLowerCase());
  const merkle = merkleProof(document) ?? types.find((type) => /^MerkleProof/i.test(type));
  if (merkle !== undefined) return { kind: 'other', name: merkle };
  if (names.some((name) => signed.has(name))) return { kind: 'signed' };
  if (names.length === 0 || names.some((name) => hosted.has(name))) return { kind: 'hosted' };
  const own = types.find((type) => type !== 'Extension' && type !== 'VerificationObject');
  return own === undefined ? { kind: 'hosted' } : { kind: 'other', name: own };
}

/** Blockcerts v2 keeps its receipt in `signature` (`MerkleProof2017`), beside what Open Badges 2.0 knows. */
function merkleProof(document: JsonObject): string | undefined {
  return objectsOf(document['signature'])
    .flatMap(typesOf)
    .find((type) => /^MerkleProof/i.test(type));
}
