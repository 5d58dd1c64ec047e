import type { ActiveContext, ContextModule, JsonLdOptions } from '../jsonld-parts';
import { iriTerm } from './n-quads';
import { Scope } from './scope';
import { isNamed } from './word';
import { unusual } from './ways-out';

/** Things remembered at most. Open Badges and its relatives need some two thousand; hostile documents could ask for any number. */
const mostKept = 20_000;

/** What one set of contexts means: every scope that documents have led to, all of them made by jsonld itself. */
export class World {
  readonly #module: ContextModule;
  readonly #optionsFor: () => JsonLdOptions;
  #scopes = new WeakMap<ActiveContext, Scope>();
  #root: Scope | null = null;
  #size = 0;

  constructor(module: ContextModule, optionsFor: () => JsonLdOptions) {
    this.#module = module;
    this.#optionsFor = optionsFor;
  }

  /** Where a document begins. */
  root(): Scope {
    this.#root ??= this.scopeOf(this.#module.getInitialContext({}));
    return this.#root;
  }

  scopeOf(active: ActiveContext): Scope {
    const known = this.#scopes.get(active);
    if (known) return known;
    const scope = new Scope(active, this);
    this.#scopes.set(active, scope);
    return scope;
  }

  /** Counts what is remembered; at the limit all is forgotten, for the next document to begin anew. */
  grow(): void {
    this.#size += 1;
    if (this.#size < mostKept) return;
    this.#scopes = new WeakMap();
    this.#root = null;
    this.#size = 0;
  }

  /**
   * The active context that processing leads to; null where it fails, or where jsonld has anything to say about it: then
   * the whole processor must say it.
   */
  async process(
    active: ActiveContext,
    ...calls: readonly {
      readonly localCtx: unknown;
      readonly propagate?: boolean;
      readonly overrideProtected?: boolean;
    }[]
  ): Promise<ActiveContext | null> {
    const told: object[] = [];
    const eventHandler = [
      ({ event, next }: { readonly event: object; readonly next: () => void }) => {
        told.push(event);
        next();
      },
    ];
    const options = { ...this.#optionsFor(), eventHandler };
    try {
      let reached = active;
      for (const call of calls) reached = await this.#module.process({ ...call, activeCtx: reached, options });
      return told.length > 0 ? null : reached;
    } catch {
      return null;
    }
  }

  expandIri(active: ActiveContext, value: string, relativeTo: { vocab?: true; base?: true }): string | null {
    return this.#module.expandIri(active, value, relativeTo, { base: null });
  }

  /** What a context says about a word: null for nothing, undefined for no `@context`. */
  contextValue(active: ActiveContext, name: string, key: string): unknown {
    // jsonld stumbles over a word that a context takes back.
    if (active.mappings.get(name) === null) throw unusual;
    return this.#module.getContextValue(active, name, key);
  }

  /** `<iri>` of a word of the vocabulary or of an identifier. */
  vocabularyTerm(active: ActiveContext, value: string): string {
    return asTerm(this.expandIri(active, value, { vocab: true, base: true }));
  }

  /** `<iri>` of an identifier. */
  identifierTerm(active: ActiveContext, value: string): string {
    const colon = value.indexOf(':');
    // What has an authority is absolute already, whatever prefixes there are (JSON-LD 1.1 API section 5.2.2, step 6.2).
    if (colon > 0 && value.startsWith('//', colon + 1)) return asTerm(value);
    return asTerm(this.expandIri(active, value, { base: true }));
  }
}

function asTerm(iri: string | null): string {
  if (iri === null || !isNamed(iri)) throw unusual;
  return iriTerm(iri);
}
