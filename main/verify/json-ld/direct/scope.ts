import type { ActiveContext } from '../jsonld-parts';
import { readWord, type Word } from './word';
import { unusual, Wanted } from './ways-out';
import type { World } from './world';

/** An active context with all that was read out of it so far. What leads to another one is asked of jsonld, once. */
export class Scope {
  readonly active: ActiveContext;
  /** Other words for `@type`, `@id` and `@value`, themselves included. */
  readonly typeWords: readonly string[];
  readonly idWords: readonly string[];
  readonly valueWords: readonly string[];
  readonly world: World;
  readonly #words = new Map<string, Word>();
  readonly #typeTerms = new Map<string, string>();
  readonly #typed = new Map<string, Scope | null>();
  readonly #embedded = new Map<string, Scope | null>();
  readonly #scoped = new Map<unknown, Scope | null>();

  constructor(active: ActiveContext, world: World) {
    this.active = active;
    this.world = world;
    const named = (keyword: string) => [
      keyword,
      ...[...active.mappings].flatMap(([word, mapping]) => (mapping?.['@id'] === keyword ? [word] : [])),
    ];
    [this.typeWords, this.idWords, this.valueWords] = [named('@type'), named('@id'), named('@value')];
  }

  word(name: string): Word {
    const known = this.#words.get(name);
    if (known) return known;
    const word = readWord(name, this);
    this.world.grow();
    this.#words.set(name, word);
    return word;
  }

  /** `<iri>` of a value of `@type`, read in the context around it. */
  typeTerm(type: string): string {
    const known = this.#typeTerms.get(type);
    if (known !== undefined) return known;
    // `forTypes` keeps lists of types with such a break between them.
    if (type.includes('\n')) throw unusual;
    const term = this.world.vocabularyTerm(this.active, type);
    this.world.grow();
    this.#typeTerms.set(type, term);
    return term;
  }

  /** JSON-LD 1.1 API section 5.1.2, step 7: back from a type-scoped context. */
  reverted(): Scope {
    return this.active.previousContext ? this.world.scopeOf(this.active.revertToPreviousContext()) : this;
  }

  /** Step 8: with the context of the member an object stands in. */
  forMember(context: unknown): Scope {
    return this.#led(this.#scoped, context, { localCtx: context, propagate: true, overrideProtected: true });
  }

  /** Step 9: with the object's own context. */
  within(context: unknown): Scope {
    const text = JSON.stringify(context);
    if (text.length > longestContext) throw unusual;
    const known = this.#embedded.get(text);
    if (known) return known;
    // A copy: what jsonld keeps must not hang on a document.
    return this.#led(this.#embedded, text, { localCtx: JSON.parse(text) as unknown });
  }

  /** Step 11: with the contexts of its types, one after the other in their order by name. */
  forTypes(types: string | readonly string[]): Scope {
    const key = typeof types === 'string' ? types : types.join('\n');
    const known = this.#typed.get(key);
    if (known) return known;
    const contexts = (typeof types === 'string' ? [types] : [...types].sort()).flatMap((type) => {
      const context = this.world.contextValue(this.active, type, '@context');
      return context === undefined ? [] : [context];
    });
    const calls = contexts.map((localCtx) => ({ localCtx, propagate: false }));
    return this.#led(this.#typed, key, ...calls);
  }

  /** The scope these calls lead to, from memory; asked for where it is not there, and unusual where there is none. */
  #led<Key>(kept: Map<Key, Scope | null>, key: Key, ...calls: readonly Parameters<World['process']>[1][]): Scope {
    const known = kept.get(key);
    if (known) return known;
    if (known === null) throw unusual;
    if (calls.length === 0) {
      this.world.grow();
      kept.set(key, this);
      return this;
    }
    throw new Wanted(async () => {
      const active = await this.world.process(this.active, ...calls);
      this.world.grow();
      kept.set(key, active && this.world.scopeOf(active));
    });
  }
}

/** Characters of a context that is written into a document; a longer one is not remembered. */
const longestContext = 10_000;
