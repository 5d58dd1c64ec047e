import { createHash } from 'node:crypto';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';
import { failure, type Result, success } from '../../../shared/result';
import { parseJsonText } from '../../credential/json-text';
import { bundledContexts } from './context-store';
import { unsafeContext } from './inline-context';

/** A JSON-LD context the earner added for an address. Plain data: it crosses to a worker. */
export interface OwnContext {
  readonly url: string;
  /** The file as it was added. */
  readonly text: string;
}

export type OwnContextFault =
  | { readonly kind: 'context-bundled'; readonly url: string }
  | { readonly kind: 'context-malformed' }
  | { readonly kind: 'context-redefines'; readonly member: string };

/**
 * Reads a context of the earner's for use.
 * SECURITY: what is signed is the graph that contexts make of the words, so one from outside may only add words. It never
 * stands in for a bundled one, names nothing to load, has no default vocabulary, and neither says a bundled word anew nor
 * gives a bundled meaning another word; then no word this app reads can mean anything but what it means without it.
 */
export function readOwnContext({ url, text }: OwnContext): Result<JsonObject, OwnContextFault> {
  if (isBundled(url)) return failure({ kind: 'context-bundled', url });
  const parsed = parseJsonText(text.replace(/^\uFEFF/, ''));
  const document = parsed.ok && isJsonObject(parsed.value) ? parsed.value : null;
  const context = document && single(document['@context']);
  if (!context) return failure({ kind: 'context-malformed' });
  const member = faultIn(context, new Map());
  return member === null ? success({ '@context': context }) : failure({ kind: 'context-redefines', member });
}

export function isBundled(url: string): boolean {
  return bundledContexts.contexts.has(url) || bundledContexts.others.has(url);
}

function single(value: JsonValue | undefined): JsonObject | null {
  const only: JsonValue | undefined = Array.isArray(value) && value.length === 1 ? (value as JsonValue[])[0] : value;
  return isJsonObject(only) && Object.keys(only).length > 0 ? only : null;
}

/** The keywords of a context, and of the definition of a term, that a context from outside may use. */
const ofContext: ReadonlySet<string> = new Set(['@version', '@protected', '@language', '@direction']);
const ofTerm: ReadonlySet<string> = new Set([
  ...['@id', '@type', '@container', '@context', '@protected', '@prefix', '@language', '@direction'],
]);
const containers: ReadonlySet<string> = new Set(['@set', '@list', '@language', '@index']);

/** Words at the beginning of identifiers: as a prefix they would make every identifier mean another. */
const schemes: ReadonlySet<string> = new Set([
  ...['http', 'https', 'did', 'urn', 'uuid', 'mailto', 'tel', 'data', 'ni', 'geo', 'doi', 'ftp', 'file', 'tag', 'info'],
]);

/** The first member that does more than add a word; null where there is none. `outer`: prefixes of the contexts around. */
function faultIn(context: JsonObject, outer: ReadonlyMap<string, string>): string | null {
  const prefixes = new Map(outer);
  for (const [term, definition] of Object.entries(context)) {
    const iri = iriOf(definition);
    if (iri !== null) prefixes.set(term, iri);
  }
  const plain: Record<string, JsonValue> = {};
  for (const [term, definition] of Object.entries(context)) {
    if (term.startsWith('@')) {
      if (!ofContext.has(term)) return term;
      continue;
    }
    if (/[:\s]/.test(term) || term === '' || schemes.has(term.toLowerCase())) return term;
    const iri = absolute(iriOf(definition), prefixes);
    const odd = iri === null ? term : faultInTerm(definition);
    if (iri === null || odd !== null) return odd;
    const scoped = isJsonObject(definition) ? definition['@context'] : undefined;
    if (scoped !== undefined) {
      const inner = isJsonObject(scoped) ? faultIn(scoped, prefixes) : '@context';
      if (inner !== null) return inner;
    }
    plain[term] = isJsonObject(definition)
      ? { ...definition, ...(scoped !== undefined && { '@context': {} }), '@id': iri }
      : iri;
  }
  // With every address written out, the rules for contexts inside a credential say the rest.
  return unsafeContext(plain);
}

function faultInTerm(definition: JsonValue | undefined): string | null {
  if (!isJsonObject(definition)) return null;
  const key = Object.keys(definition).find((name) => !ofTerm.has(name));
  if (key !== undefined) return key;
  const container = definition['@container'];
  const named: readonly (JsonValue | undefined)[] = Array.isArray(container) ? container : [container];
  const isKnown = (name: JsonValue | undefined) => typeof name === 'string' && containers.has(name);
  const odd = container !== undefined && !named.every(isKnown);
  return odd ? '@container' : null;
}

function iriOf(definition: JsonValue | undefined): string | null {
  const iri = isJsonObject(definition) ? definition['@id'] : definition;
  return typeof iri === 'string' && iri !== '' ? iri : null;
}

/** Prefixes may stand on prefixes; more steps than this are a circle. */
const mostSteps = 16;

/** An address with its prefixes written out; null where it is relative, a keyword or never ends. */
function absolute(iri: string | null, prefixes: ReadonlyMap<string, string>): string | null {
  let found = iri;
  for (let step = 0; found !== null && step < mostSteps; step += 1) {
    if (found.startsWith('@')) return null;
    const colon = found.indexOf(':');
    const name = colon < 0 ? found : found.slice(0, colon);
    const prefix = found.startsWith('//', colon + 1) ? undefined : prefixes.get(name);
    if (prefix === undefined || prefix === found) return colon > 0 ? found : null;
    found = colon < 0 ? prefix : prefix + found.slice(colon + 1);
  }
  return null;
}

/** SHA-256 of the text, hex. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
