import { canonize } from 'rdf-canonize';
import type { JsonObject } from '../../../shared/json';
import { failure, type Result, success } from '../../../shared/result';
import { bundledContexts } from './context-store';
import { directForm } from './direct/direct-form';
import { World } from './direct/world';
import type { JsonLd, JsonLdOptions, LoadedDocument } from './jsonld-parts';
import { type OwnContexts, ownContexts } from './own-contexts';
import { jsonLdProcessor } from './processor';
import { createSharedContexts } from './shared-contexts';

/** Why a document has no canonical form here. None of them says that its signature is bad. */
export type CanonicalError =
  | { readonly kind: 'unknown-context'; readonly url: string }
  | { readonly kind: 'undefined-terms'; readonly terms: string }
  | { readonly kind: 'too-complex' }
  | { readonly kind: 'not-json-ld'; readonly detail: string };

/** Which bytes stand for an address that was published in more than one edition. */
export type Edition = 'default' | 'other';

/** The hash RDFC-1.0 names blank nodes by: with SHA-384, as P-384 suites ask, they get other names and another order. */
export type HashName = 'sha256' | 'sha384';

/** What Data Integrity fixes: no base to resolve against, nothing dropped in silence, directions told in the datatype. */
const toSign = { base: null, safe: true, rdfDirection: 'i18n-datatype', produceGeneralizedRdf: false } as const;

/** An address may mean something else in the other edition, so each remembers for itself. */
const sharedContexts = { default: createSharedContexts(), other: createSharedContexts() } as const;

type Canonical = Promise<Result<string, CanonicalError>>;
const canonicalForms = new WeakMap<JsonObject, Map<string, Canonical>>();

/** `canonicalise`, once for a document however many proofs it has; documents are never changed. */
export function canonicalForm(document: JsonObject, edition: Edition, hash: HashName = 'sha256'): Canonical {
  const forms = (ownContexts()?.canonicalForms ?? canonicalForms) as typeof canonicalForms;
  const known = forms.get(document) ?? new Map<string, Canonical>();
  const form = known.get(edition + hash) ?? canonicalise(document, edition, hash);
  forms.set(document, known.set(edition + hash, form));
  return form;
}

/** RDFC-1.0 canonical N-Quads of a JSON-LD document (VC-DI-EDDSA section 3.2.2, VC-DI-ECDSA section 3.2.3). */
export async function canonicalise(
  document: JsonObject,
  edition: Edition = 'default',
  hash: HashName = 'sha256',
): Promise<Result<string, CanonicalError>> {
  const direct = await directForm(document, worldFor(edition), hash);
  return direct === null ? canonicaliseInFull(document, edition, hash) : success(direct);
}

/** The same by the whole processor, whatever the document is. */
export function canonicaliseInFull(
  document: JsonObject,
  edition: Edition,
  hash: HashName,
): Promise<Result<string, CanonicalError>> {
  return withJsonLd(edition, async (jsonld, options) => {
    const quads = await jsonld.toRDF(document, options);
    // rdf-canonize's own limit on work (maxWorkFactor 1) stays as it is: poisoned graphs end in milliseconds.
    return canonize(quads, { algorithm: 'RDFC-1.0', messageDigestAlgorithm: hash });
  });
}

/** What the contexts mean, for each edition and each set of contexts the earner added. */
const worlds = { bundled: new Map<Edition, World>(), own: new WeakMap<OwnContexts, Map<Edition, World>>() };

function worldFor(edition: Edition): World {
  const own = ownContexts();
  const kept = own ? (worlds.own.get(own) ?? new Map<Edition, World>()) : worlds.bundled;
  if (own) worlds.own.set(own, kept);
  const known = kept.get(edition);
  if (known) return known;
  const world = new World(jsonLdProcessor().contexts, () => loading(edition, own).options);
  kept.set(edition, world);
  return world;
}

/**
 * Runs JSON-LD with the bundled contexts, and with those the earner added for other addresses.
 * SECURITY: a context that is neither is never fetched, and safe mode stays on: a member that no context defines
 * would be left out of what is signed, so anybody could change it.
 */
export async function withJsonLd<T>(
  edition: Edition,
  run: (jsonld: JsonLd, options: JsonLdOptions) => Promise<T>,
): Promise<Result<T, CanonicalError>> {
  const { options, unknown } = loading(edition, ownContexts());
  try {
    return success(await run(jsonLdProcessor().jsonld, options));
  } catch (thrown) {
    return failure(unknown[0] === undefined ? canonicalError(thrown) : { kind: 'unknown-context', url: unknown[0] });
  }
}

/** The options of one run, and where it puts the addresses of contexts it did not get. */
function loading(edition: Edition, own: OwnContexts | null) {
  const unknown: string[] = [];
  const documentLoader = (url: string): Promise<LoadedDocument> => {
    const bundled =
      (edition === 'other' ? bundledContexts.others.get(url) : undefined) ?? bundledContexts.contexts.get(url);
    // SECURITY: bundled first, so that nothing can stand in the place of a bundled context.
    const document = bundled ?? own?.documents.get(url);
    if (document) return Promise.resolve({ contextUrl: null, document, documentUrl: url, tag: 'static' });
    unknown.push(url);
    return Promise.reject(new Error(`Context not bundled: ${url}`));
  };
  const contextResolver = new (jsonLdProcessor().ContextResolver)({
    sharedCache: (own?.shared ?? sharedContexts)[edition],
  });
  const options: JsonLdOptions = { ...toSign, documentLoader, contextResolver };
  return { options, unknown };
}

/** Whether the other edition of a context could matter for this document. */
export function hasOtherEdition(contexts: readonly string[]): boolean {
  return contexts.some((url) => bundledContexts.others.has(url));
}

interface JsonLdFailure {
  readonly name?: string;
  readonly message?: string;
  readonly details?: {
    readonly event?: { readonly code?: string; readonly details?: Readonly<Record<string, unknown>> };
  };
}

function canonicalError(thrown: unknown): CanonicalError {
  const { name = '', message = '', details } = (thrown ?? {}) as JsonLdFailure;
  if (/iterations|Abort signal/i.test(message)) return { kind: 'too-complex' };
  const event = details?.event;
  if (name !== 'jsonld.ValidationError' || !event) return { kind: 'not-json-ld', detail: message };
  const named = event.details?.['property'] ?? event.details?.['type'] ?? event.details?.['id'] ?? event.code ?? '';
  return { kind: 'undefined-terms', terms: typeof named === 'string' ? named : JSON.stringify(named) };
}
