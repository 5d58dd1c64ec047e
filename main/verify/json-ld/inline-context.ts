import { asList, asString, isJsonObject, type JsonValue } from '../../../shared/json';
import { bundledContexts } from './context-store';

/** Every term and every address that the bundled contexts define, at any depth. */
interface Vocabulary {
  readonly terms: ReadonlySet<string>;
  readonly termsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly prefixes: ReadonlyMap<string, string>;
  /** Default vocabularies (`@vocab`): under each, any name at all is a term. */
  readonly vocabularies: readonly string[];
  readonly classWords: ReadonlySet<string>;
}

let known: Vocabulary | null = null;

function vocabulary(): Vocabulary {
  known ??= gather();
  return known;
}

/**
 * Whether a word is the name of a class whose address is also that of a member (`Criteria` and `criteria`): as the name of
 * a member it would be signed as that member, and not be seen.
 */
export function isClassWord(word: string): boolean {
  return vocabulary().classWords.has(word);
}

function classWordsIn(termsOf: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const words = [...termsOf.values()].flatMap((terms) => {
    const classes = [...terms].filter((term) => /^[A-Z]/.test(term));
    return classes.length < terms.size ? classes : [];
  });
  return new Set(words);
}

function gather(): Vocabulary {
  const terms = new Set<string>();
  const termsOf = new Map<string, Set<string>>();
  const prefixes = new Map<string, string>();
  const vocabularies = new Set<string>();
  const visit = (context: JsonValue | undefined, inherited: ReadonlyMap<string, string>): void => {
    if (!isJsonObject(context)) return;
    const local = new Map(inherited);
    const vocab = asString(context['@vocab']);
    if (vocab !== null) vocabularies.add(vocab);
    for (const [term, definition] of Object.entries(context)) {
      const iri = iriOf(definition);
      if (iri !== null && /[#/]$/.test(iri)) local.set(term, iri);
    }
    for (const [term, definition] of Object.entries(context)) {
      if (term.startsWith('@')) continue;
      terms.add(term);
      const iri = expand(iriOf(definition) ?? term, local);
      termsOf.set(iri, (termsOf.get(iri) ?? new Set<string>()).add(term));
      if (/[#/]$/.test(iri)) prefixes.set(term, iri);
      if (isJsonObject(definition)) visit(definition['@context'], local);
    }
  };
  for (const document of [...bundledContexts.contexts.values(), ...bundledContexts.others.values()]) {
    visit(document['@context'], new Map());
  }
  return { terms, termsOf, prefixes, vocabularies: [...vocabularies], classWords: classWordsIn(termsOf) };
}

function iriOf(definition: JsonValue | undefined): string | null {
  return asString(definition) ?? (isJsonObject(definition) ? asString(definition['@id']) : null);
}

function expand(iri: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = iri.indexOf(':');
  const prefix = colon > 0 ? prefixes.get(iri.slice(0, colon)) : undefined;
  return prefix === undefined ? iri : prefix + iri.slice(colon + 1);
}

/** Keywords of a context that cannot give a member another meaning. */
const harmless: ReadonlySet<string> = new Set(['@version', '@protected', '@language', '@direction']);

/**
 * The member of an inline context that could rename or redefine what the bundled contexts define; null where the context
 * only adds terms of its own. A context named by its address is judged by whether it is bundled, not here.
 */
export function unsafeContext(context: JsonValue): string | null {
  return typeof context === 'string' ? null : unsafeWithin(context, vocabulary().prefixes);
}

/** `inherited`: the prefixes of the contexts around it, by which an address can be put together further inside. */
function unsafeWithin(context: JsonValue, inherited: ReadonlyMap<string, string>): string | null {
  if (!isJsonObject(context)) return '@context';
  const local = new Map(inherited);
  for (const [term, definition] of Object.entries(context)) {
    const iri = iriOf(definition);
    if (iri !== null) local.set(term, expand(iri, local));
  }
  return Object.entries(context).find(([term, definition]) => isUnsafe(term, definition, local))?.[0] ?? null;
}

function isUnsafe(term: string, definition: JsonValue | undefined, prefixes: ReadonlyMap<string, string>): boolean {
  if (term === '@vocab') return definition !== null && !isSafeVocabulary(asString(definition) ?? '', prefixes);
  if (term.startsWith('@')) return !harmless.has(term);
  const { terms, termsOf, vocabularies } = vocabulary();
  const iri = expand(iriOf(definition) ?? term, prefixes);
  // SECURITY: a term for `vocabulary#validUntil` would rename the member `validUntil` where that vocabulary defines it.
  if (vocabularies.some((vocab) => iri.startsWith(vocab))) return true;
  // A term may be said again with the meaning it has; it may not get another, and another may not get its meaning.
  if (terms.has(term) || termsOf.has(iri)) return !(termsOf.get(iri)?.has(term) ?? false) || hasScope(definition);
  if (iri.startsWith('@')) return true;
  if (!isJsonObject(definition)) return false;
  if ('@reverse' in definition || '@nest' in definition || holdsGraphs(definition['@container'])) return true;
  const scoped = definition['@context'];
  return scoped !== undefined && scoped !== null && unsafeWithin(scoped, prefixes) !== null;
}

/** A member that holds graphs, or is named by keys that are no members, says things no reader of the JSON would look for. */
function holdsGraphs(container: JsonValue | undefined): boolean {
  return asList(container).some((kind) => kind !== '@set' && kind !== '@list' && kind !== '@language');
}

function hasScope(definition: JsonValue | undefined): boolean {
  return isJsonObject(definition) && Object.keys(definition).some((name) => name !== '@id' && name !== '@type');
}

/** A default vocabulary is safe where no word under it is a bundled address by another name. */
function isSafeVocabulary(vocab: string, prefixes: ReadonlyMap<string, string>): boolean {
  const base = expand(vocab, prefixes);
  if (base === '') return false;
  if (vocabulary().vocabularies.some((vocab) => vocab !== base && vocab.startsWith(base))) return false;
  for (const [iri, terms] of vocabulary().termsOf) {
    if (iri.startsWith(base) && iri !== base && !terms.has(iri.slice(base.length))) return false;
  }
  return true;
}
