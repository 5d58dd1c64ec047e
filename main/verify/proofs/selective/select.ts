import { isJsonObject, type JsonObject, type JsonValue } from '../../../../shared/json';

/** A selection while it is made; what is not selected of an array is left out in the end. */
type Draft = Record<string, unknown>;

/**
 * The part of a compact document that JSON pointers select, with the `id` and `type` of everything on the way
 * (VC-DI-ECDSA section 3.4.13, selectJsonLd). Null where a pointer leads nowhere, and without any pointer an empty list:
 * nothing is selected.
 */
export function selectJsonLd(document: JsonObject, pointers: readonly string[]): JsonObject | readonly [] | null {
  if (pointers.length === 0) return [];
  const selection: Draft = { '@context': document['@context'], ...identity(document) };
  for (const pointer of pointers) {
    if (pointer === '') return document;
    if (!pointer.startsWith('/') || !addPath(selection, document, tokensOf(pointer))) return null;
  }
  return dense(selection) as JsonObject;
}

function tokensOf(pointer: string): string[] {
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Copies the value at a path into the selection, with what identifies each object above it. */
function addPath(selection: Draft, document: JsonObject, path: readonly string[]): boolean {
  let target: Draft = selection;
  let value: JsonValue | undefined = document;
  for (const [depth, token] of path.entries()) {
    const found: JsonValue | undefined = childOf(value, token);
    if (found === undefined) return false;
    const last = depth === path.length - 1;
    const kept = Object.hasOwn(target, token) ? target[token] : undefined;
    target[token] = last ? whole(found, kept) : (kept ?? (Array.isArray(found) ? sparse() : identity(found)));
    target = target[token] as Draft;
    value = found;
  }
  return true;
}

function childOf(value: JsonValue | undefined, token: string): JsonValue | undefined {
  // SECURITY: own members alone; a pointer is the signer's, and `/__proto__` would reach what is nobody's document.
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
  if (Array.isArray(value) && !/^\d+$/.test(token)) return undefined;
  return (value as JsonObject)[token];
}

function whole(value: JsonValue, kept: unknown): unknown {
  return isJsonObject(value) ? { ...(kept as object | undefined), ...value } : value;
}

const sparseArrays = new WeakSet<object>();

/** An array that is known by its indexes until all pointers were followed. */
function sparse(): Draft {
  const draft: Draft = {};
  sparseArrays.add(draft);
  return draft;
}

function identity(value: JsonValue): Draft {
  if (!isJsonObject(value)) return {};
  const { id, type } = value;
  return {
    ...(typeof id === 'string' && !id.startsWith('_:') && { id }),
    ...(type !== undefined && { type }),
  };
}

function dense(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(dense);
  const entries = Object.entries(value).map(([name, member]) => [name, dense(member)] as const);
  if (!sparseArrays.has(value)) return Object.fromEntries(entries);
  return entries.sort(([one], [other]) => Number(one) - Number(other)).map(([, member]) => member);
}
