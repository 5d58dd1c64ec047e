import { datatypeSuffix, iriTerm, typeIri } from './n-quads';
import type { Scope } from './scope';
import { unusual } from './ways-out';

/** What a member of an object means in a context. */
export type Word = { readonly kind: 'id' } | { readonly kind: 'type' } | Member;

export interface Member {
  readonly kind: 'member';
  readonly name: string;
  /** ` <iri> `. */
  readonly predicate: string;
  /** How a text is read: as an IRI, as a word of the vocabulary or an IRI, or as a literal. */
  readonly texts: 'iri' | 'vocabulary' | 'literal';
  /** What stands behind a literal text: its language or datatype. */
  readonly suffix: string;
  /** What texts, numbers and truth values are coerced to; null for none. */
  readonly datatype: string | null;
  /** Whether an object can be a node: not where it is a map of something, or JSON. */
  readonly nodes: boolean;
  /** Whether each object is a graph of its own. */
  readonly graph: boolean;
  /** The context its values are read in. */
  readonly inner: Scope;
  /** The context of the member, of JSON-LD 1.1 API section 5.1.2, step 8; undefined where it has none. */
  readonly context: unknown;
}

const keywords: Readonly<Record<string, Word>> = { '@id': { kind: 'id' }, '@type': { kind: 'type' } };

/** Containers that change nothing about a value that is no object. */
const maps: readonly unknown[] = ['@language', '@index', '@id', '@type'];
const known: readonly unknown[] = ['@set', '@graph', ...maps];

/** Reads a member's name as expansion does (JSON-LD 1.1 API section 5.1.2, step 13); unusual where it does more. */
export function readWord(name: string, scope: Scope): Word {
  const { active, world } = scope;
  const iri = world.expandIri(active, name, { vocab: true });
  if (iri === null) throw unusual;
  const keyword = Object.hasOwn(keywords, iri) ? keywords[iri] : undefined;
  if (keyword) return keyword;
  // A type said by its full address is kept beside the same one said by `@type`.
  if (!isNamed(iri) || iri === typeIri || world.contextValue(active, name, '@type') === '@json') throw unusual;
  const context = world.contextValue(active, name, '@context');
  const inner = context === undefined ? scope : scope.forMember(context);
  return member(name, iri, scope, inner);
}

function member(name: string, iri: string, scope: Scope, inner: Scope): Member {
  const { world } = scope;
  // The name must mean the same in the context it brings along; its values are read there.
  if (world.expandIri(inner.active, name, { vocab: true }) !== iri || inner.active.mappings.get(name)?.reverse === true)
    throw unusual;
  const containers = [scope, inner].flatMap(({ active }) => asList(world.contextValue(active, name, '@container')));
  if (containers.some((container) => !known.includes(container))) throw unusual;
  const mapped = containers.some((container) => maps.includes(container));
  const graph = asList(world.contextValue(scope.active, name, '@container')).includes('@graph');
  if (mapped && graph) throw unusual;
  const type = world.contextValue(inner.active, name, '@type');
  const datatype = typeof type === 'string' && !['@id', '@vocab', '@none'].includes(type) ? type : null;
  if (datatype !== null && !isNamed(datatype)) throw unusual;
  return {
    kind: 'member',
    name,
    predicate: ` ${iriTerm(iri)} `,
    texts: type === '@id' ? 'iri' : type === '@vocab' ? 'vocabulary' : 'literal',
    suffix: datatype === null ? languageSuffix(name, inner) : datatypeSuffix(datatype),
    datatype,
    nodes: !mapped,
    graph,
    inner,
    context: world.contextValue(inner.active, name, '@context'),
  };
}

function languageSuffix(name: string, { active, world }: Scope): string {
  const [language, direction] = [
    world.contextValue(active, name, '@language'),
    world.contextValue(active, name, '@direction'),
  ];
  if (direction !== null) throw unusual;
  if (language === null) return '';
  if (typeof language !== 'string' || !/^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(language)) throw unusual;
  return `@${language}`;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
}

const absolute = /^[A-Za-z][A-Za-z0-9+-.]*:[^\s]*$/;

/** An absolute IRI and no blank node, as jsonld tells them. */
export function isNamed(iri: string): boolean {
  return absolute.test(iri);
}
