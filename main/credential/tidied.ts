import { isJsonObject, type JsonObject, type JsonValue } from '../../shared/json';

/**
 * The same JSON-LD document, written as everybody writes it: a list of one is that one, a list in a list is one list, an
 * empty list and null are nothing, and a word said twice is said once (JSON-LD 1.1 API, "Expansion": sets have no order
 * and no nesting).
 * SECURITY: the signature is over the graph and cannot tell `"2026-01-01"` from `["2026-01-01"]`. Whoever reads the JSON
 * by name must not, either, or a badge could be made to say less than was signed.
 */
export function tidied(document: JsonObject): JsonObject {
  const known = kept.get(document);
  if (known) return known;
  const tidy = object(document);
  kept.set(document, tidy);
  return tidy;
}

// A document is read for its summary, its status and its endorsements.
const kept = new WeakMap<JsonObject, JsonObject>();

function object(value: JsonObject): JsonObject {
  const members = Object.entries(value).flatMap(([name, member]): [string, JsonValue][] => {
    const tidy = name === '@context' ? (member ?? null) : valueOf(member);
    return tidy === null ? [] : [[name, tidy]];
  });
  return Object.fromEntries(members);
}

function valueOf(value: JsonValue | undefined): JsonValue {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return isJsonObject(value) ? object(value) : value;
  const values = (value as readonly JsonValue[]).flatMap((entry) => {
    const tidy = valueOf(entry);
    return tidy === null ? [] : Array.isArray(tidy) ? (tidy as readonly JsonValue[]) : [tidy];
  });
  const once = values.filter((entry, index) => typeof entry === 'object' || values.indexOf(entry) === index);
  return once.length > 1 ? once : (once[0] ?? null);
}
