import { isJsonObject, type JsonObject, type JsonValue } from '../../shared/json';
import { failure, type Result, success } from '../../shared/result';
import type { Disclosure } from './disclosures';
import { maximumJsonDepth } from './json-text';

/** A rule of RFC 9901 section 7.1 that does not hold, in words for the details. */
export type RevealError = string;

class Broken extends Error {}

/**
 * Puts disclosed values in the place of their digests, recursively, and takes all other digests away (RFC 9901 section
 * 7.1, step 3). SECURITY: a digest that stands twice, a disclosure that no digest asks for, and a disclosed member that
 * is there already make the whole unusable: each would let a holder say more than was signed. The claims are not touched.
 */
export function reveal(
  claims: JsonObject,
  disclosed: ReadonlyMap<string, Disclosure>,
): Result<JsonObject, RevealError> {
  const met = new Set<string>();
  const used = new Set<string>();

  /** The disclosure a digest stands for; null for a decoy or what is kept back. */
  const take = (digest: JsonValue): Disclosure | null => {
    if (typeof digest !== 'string') throw new Broken('a digest is no text');
    if (met.has(digest)) throw new Broken('a digest stands twice');
    met.add(digest);
    const found = disclosed.get(digest);
    if (found) used.add(digest);
    return found ?? null;
  };

  const openObject = (object: JsonObject, depth: number): JsonObject => {
    const plain = Object.entries(object).filter(([name]) => name !== '_sd');
    if (plain.some(([name]) => name === '...')) throw new Broken('a digest stands outside a list');
    const own = plain.map(([name, value]) => [name, open(value ?? null, depth + 1)] as const);
    const names = new Set(own.map(([name]) => name));
    const revealed = digestsOf(object).flatMap((digest) => {
      const found = take(digest);
      if (!found) return [];
      if (found.name === null) throw new Broken('a list element is disclosed as a member');
      if (names.has(found.name)) throw new Broken(`${found.name} stands twice`);
      names.add(found.name);
      return [[found.name, open(found.value, depth + 1)] as const];
    });
    // Not by assignment: a member may be called __proto__.
    return Object.fromEntries([...own, ...revealed]);
  };

  const openElement = (element: JsonValue, depth: number): readonly JsonValue[] => {
    if (!isJsonObject(element) || !Object.hasOwn(element, '...')) return [open(element, depth)];
    if (Object.keys(element).length > 1) throw new Broken('a digest has something beside it');
    const found = take(element['...'] ?? null);
    if (!found) return [];
    if (found.name !== null) throw new Broken('a member is disclosed as a list element');
    return [open(found.value, depth)];
  };

  const open = (value: JsonValue, depth: number): JsonValue => {
    // SECURITY: disclosures within disclosures could nest without end.
    if (depth > maximumJsonDepth) throw new Broken('nested too deep');
    if (Array.isArray(value)) {
      return (value as readonly JsonValue[]).flatMap((element) => openElement(element, depth + 1));
    }
    return isJsonObject(value) ? openObject(value, depth) : value;
  };

  try {
    const opened = openObject(claims, 0);
    if (used.size < disclosed.size) throw new Broken('a disclosure is not asked for');
    return success(Object.fromEntries(Object.entries(opened).filter(([name]) => name !== '_sd_alg')));
  } catch (thrown) {
    if (thrown instanceof Broken) return failure(thrown.message);
    throw thrown;
  }
}

function digestsOf(object: JsonObject): readonly JsonValue[] {
  if (!Object.hasOwn(object, '_sd')) return [];
  const digests = object['_sd'];
  if (!Array.isArray(digests)) throw new Broken('_sd is no list');
  return digests as readonly JsonValue[];
}
