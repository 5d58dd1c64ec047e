/** What a context says about one word; null where it takes the word back. */
export interface TermMapping {
  readonly '@id'?: unknown;
  readonly reverse?: boolean;
}

/** jsonld's active context, as far as it is touched here (jsonld 9.0.0, `lib/context.js`). */
export interface ActiveContext {
  mappings: Map<string, TermMapping | null>;
  protected: Record<string, boolean>;
  inverse: object | null;
  getInverse: () => object;
  clone(this: ActiveContext): ActiveContext;
  revertToPreviousContext(this: ActiveContext): ActiveContext;
  previousContext?: ActiveContext;
  '@base'?: unknown;
  '@language'?: unknown;
  '@vocab'?: unknown;
}

/** Something jsonld noticed; in safe mode some of them refuse the document. */
export interface JsonLdEvent {
  readonly code: string;
}

export interface ProcessOptions {
  readonly processingMode?: string;
  readonly base?: string | null;
  readonly eventHandler?: unknown;
}

export interface ProcessCall {
  readonly activeCtx: ActiveContext;
  readonly localCtx: unknown;
  readonly options: ProcessOptions;
  readonly propagate?: boolean;
  readonly overrideProtected?: boolean;
  /** Only where jsonld calls itself. */
  readonly cycles?: Set<string>;
}

/** `jsonld/lib/context.js`. */
export interface ContextModule {
  process: (call: ProcessCall) => Promise<ActiveContext>;
  getInitialContext: (options: ProcessOptions) => ActiveContext;
  readonly expandIri: (
    activeCtx: ActiveContext,
    value: string,
    relativeTo: { readonly vocab?: true; readonly base?: true },
    options: ProcessOptions,
  ) => string | null;
  readonly getContextValue: (activeCtx: ActiveContext, key: string, type: string) => unknown;
}

/** `jsonld/lib/events.js`. */
export interface EventsModule {
  readonly handleEvent: (told: { readonly event: JsonLdEvent; readonly options: object }) => void;
}

/** A term of a statement; a blank node's value has no `_:`. */
export interface Term {
  readonly termType: string;
  readonly value: string;
}

export interface Quad {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
  readonly graph: Term;
}

/** An RDF dataset, as jsonld makes it and rdf-canonize reads it. */
export type Quads = readonly Quad[];

export interface LoadedDocument {
  readonly contextUrl: null;
  readonly document: object;
  readonly documentUrl: string;
  /** `static`: the address always gives this document, so it may be remembered by it. */
  readonly tag?: 'static';
}

/** Where resolved contexts are kept from document to document. */
export interface SharedCache {
  get: (key: string) => unknown;
  set: (key: string, value: unknown) => void;
}

/** `jsonld/lib/ContextResolver.js`, one for each document. */
export type ContextResolver = new (options: { readonly sharedCache: SharedCache }) => object;

/** What expanding and turning into RDF hang on. */
export interface JsonLdOptions {
  readonly eventHandler?: unknown;
  readonly documentLoader?: (url: string) => Promise<LoadedDocument>;
  readonly contextResolver?: object;
  readonly base?: string | null;
  readonly processingMode?: string;
  readonly expandContext?: unknown;
  readonly safe?: boolean;
  readonly rdfDirection?: 'i18n-datatype';
  readonly produceGeneralizedRdf?: boolean;
}

/** The parts of `jsonld` that are used. */
export interface JsonLd {
  expand(document: object, options: JsonLdOptions): Promise<readonly object[]>;
  /** The document with the short names of a context. */
  compact(document: object, context: unknown, options: JsonLdOptions): Promise<object>;
  toRDF(document: object, options: JsonLdOptions): Promise<Quads>;
}
