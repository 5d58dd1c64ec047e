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

// Plain loops: every badge that is checked passes here, and lists of entries would double the work.
function object(value: JsonObject): JsonObject {
  const tidy: Record<string, JsonValue> = {};
  for (const name of Object.keys(value)) {
    const member = name === '@context' ? (value[name] ?? null) : valueOf(value[name]);
    if (member === null) continue;
    // SECURITY: set by assignment, a member of this name would become the object's prototype.
    if (name === '__proto__') Object.defineProperty(tidy, name, { value: member, enumerable: true });
    else tidy[name] = member;
  }
  return tidy;
}

function valueOf(value: JsonValue | undefined): JsonValue {
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (isJsonObject(value)) return object(value);
  const values: JsonValue[] = [];
  gather(value, values);
  return values.length > 1 ? values : (values[0] ?? null);
}

function gather(list: readonly JsonValue[], into: JsonValue[]): void {
  for (const entry of list) {
    if (Array.isArray(entry)) gather(entry as readonly JsonValue[], into);
    else if (isJsonObject(entry)) into.push(object(entry));
    else if (entry !== null && !into.includes(entry)) into.push(entry);
  }
}
