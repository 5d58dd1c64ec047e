import { AsyncLocalStorage } from 'node:async_hooks';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';
import type { SharedCache } from './jsonld-parts';
import { hashOfText, type OwnContext, readOwnContext } from './own-context';
import { createSharedContexts } from './shared-contexts';

/** The earner's contexts while a credential is checked, with what was worked out by them. */
export interface OwnContexts {
  readonly documents: ReadonlyMap<string, JsonObject>;
  /** As the bundled ones have, and never the same: an address may stand for one text today and for another tomorrow. */
  readonly shared: { readonly default: SharedCache; readonly other: SharedCache };
  readonly canonicalForms: WeakMap<JsonObject, unknown>;
}

const current = new AsyncLocalStorage<OwnContexts>();

/** What the last credential was checked with; most often the next is checked with the same. */
let last: { readonly key: string; readonly contexts: OwnContexts } | null = null;

/** Checks with the earner's contexts beside the bundled ones. Without any, nothing is in the way. */
export function withOwnContexts<T>(contexts: readonly OwnContext[], check: () => Promise<T>): Promise<T> {
  return contexts.length === 0 ? check() : current.run(prepared(contexts), check);
}

/** The earner's contexts for the credential being checked; null where there are none. */
export function ownContexts(): OwnContexts | null {
  return current.getStore() ?? null;
}

function prepared(contexts: readonly OwnContext[]): OwnContexts {
  const key = contexts.map(({ url, text }) => `${url} ${hashOfText(text)}`).join('\n');
  if (last?.key === key) return last.contexts;
  const documents = new Map<string, JsonObject>();
  for (const context of contexts) {
    // SECURITY: read by the same rules as when it was added; one that does not hold is as good as not there.
    const read = readOwnContext(context);
    if (read.ok) documents.set(context.url, read.value);
  }
  const shared = { default: createSharedContexts(), other: createSharedContexts() };
  last = { key, contexts: { documents, shared, canonicalForms: new WeakMap() } };
  return last.contexts;
}

/** The addresses of the earner's contexts that a document names, at any depth. */
export function ownContextsIn(document: JsonObject): readonly string[] {
  const own = ownContexts();
  if (!own) return [];
  const found = new Set<string>();
  const visit = (value: JsonValue | undefined): void => {
    if (Array.isArray(value)) for (const entry of value as readonly JsonValue[]) visit(entry);
    if (!isJsonObject(value)) return;
    const context = value['@context'];
    const named: readonly (JsonValue | undefined)[] = Array.isArray(context) ? context : [context];
    for (const url of named) if (typeof url === 'string' && own.documents.has(url)) found.add(url);
    for (const [name, member] of Object.entries(value)) if (name !== '@context') visit(member);
  };
  visit(document);
  return [...found];
}
