import { isJsonObject, type JsonObject, type JsonValue } from '../../../../shared/json';
import type { Described, Graph } from './canonical-lines';
import { canonicalDouble, datatypeSuffix, iriTerm, literalTerm, numberTerm, typeIri, xsd } from './n-quads';
import type { Scope } from './scope';
import { unusual } from './ways-out';
import type { Member } from './word';

/**
 * Reads a compacted document into RDF (JSON-LD 1.1 API sections 5.1, 7.2 and 8.1 in one walk). What it does not know to
 * the last detail (lists, maps, values written as objects, names of blank nodes, reverse members, keywords other than
 * `@id` and `@type`) it leaves alone: `unusual`. `once`: what is said twice is taken once, which costs more than it is
 * needed.
 */
export function readStatements(document: JsonObject, root: Scope, once: boolean): Graph {
  if (!('@context' in document)) throw unusual;
  const reader = new Reader(once);
  const { texts, links } = reader.node(document, root.within(document['@context']), -1);
  // An object that says nothing is dropped where it stands alone, and safe mode refuses that.
  if (texts.length + links.length === 0) throw unusual;
  return reader;
}

const rdfType = ` ${iriTerm(typeIri)} `;

type Blank = { -readonly [Name in keyof Graph['blanks'][number]]: Graph['blanks'][number][Name] };

class Reader implements Graph {
  readonly described: Described[] = [];
  readonly blanks: Blank[] = [];
  /** Each statement without blank nodes for its object, with how its value was written. */
  readonly #said: Map<string, string> | null;

  constructor(once: boolean) {
    this.#said = once ? new Map() : null;
  }

  /** An object, read in the scope it stands in. */
  node(element: JsonObject, scope: Scope, graph: number): Described {
    const typeName = onlyName(element, scope.typeWords);
    const types = typeName === null ? null : typesIn(element[typeName]);
    const own = types === null ? scope : scope.forTypes(types);
    const idName = onlyName(element, own.idWords);
    const name = idName === null ? this.#blank() : identifier(element[idName], own);
    const node: Described = { name, graph, texts: [], links: [] };
    const blank = typeof name === 'number' ? this.blanks[name] : undefined;
    if (blank) blank.own = node;
    this.described.push(node);
    if (typeof types === 'string') this.#say(node, rdfType + scope.typeTerm(types), null);
    else if (types) for (const type of types) this.#say(node, rdfType + scope.typeTerm(type), null);
    for (const member of Object.keys(element)) {
      if (member === '@context') continue;
      const word = own.word(member);
      // A type's own context may take the word for types back; then it is a member like any other.
      if (word.kind === 'member' && member !== typeName) this.#values(node, word, element[member]);
      else if (member !== (word.kind === 'id' ? idName : typeName) || word.kind === 'member') throw unusual;
    }
    return node;
  }

  #values(node: Described, member: Member, value: JsonValue | undefined): void {
    if (!Array.isArray(value)) {
      this.#value(node, member, value);
      return;
    }
    for (const entry of value as readonly JsonValue[]) {
      if (Array.isArray(entry)) throw unusual;
      this.#value(node, member, entry);
    }
  }

  #value(node: Described, member: Member, value: JsonValue | undefined): void {
    if (value === null || value === undefined) return;
    if (!isJsonObject(value)) {
      if (member.graph) throw unusual;
      const scalar = value as string | number | boolean;
      this.#say(node, member.predicate + scalarTerm(member, scalar), member, scalar);
      return;
    }
    if (!member.nodes) throw unusual;
    const graph = member.graph ? this.#blank() : node.graph;
    const scope = entered(member, value);
    const object = this.node(value, scope, graph);
    // An object that says nothing is dropped where it stands alone in a graph.
    if (object.texts.length + object.links.length === 0 && (member.graph || holdsGraphs(member, scope))) throw unusual;
    const to = member.graph ? graph : object.name;
    if (typeof to === 'string') this.#say(node, member.predicate + to, null);
    else this.#link(node, member.predicate, to);
  }

  /** `member` where the text ends with a value of it, null where with a node. */
  #say(node: Described, text: string, member: Member | null, value: string | number | boolean = ''): void {
    if (this.#said) {
      const key = `${String(node.name)}\n${String(node.graph)}\n${text}`;
      const written = member && member.texts === 'literal' ? writing(member, value) : '';
      const known = this.#said.get(key);
      // jsonld compares values as they are written, and keeps two that come to one literal.
      if (known !== undefined && known !== written) throw unusual;
      if (known !== undefined) return;
      this.#said.set(key, written);
    }
    node.texts.push(text);
  }

  #blank(): number {
    return this.blanks.push({ own: null, from: null, predicate: '' }) - 1;
  }

  #link(from: Described, predicate: string, to: number): void {
    from.links.push({ predicate, to });
    const blank = this.blanks[to];
    if (blank) Object.assign(blank, { from, predicate });
  }
}

/** How a literal was written, as far as the literal does not say. */
function writing({ datatype }: Member, value: string | number | boolean): string {
  return `${typeof value} ${String(datatype)} ${typeof value === 'string' && datatype !== `${xsd}double` ? '' : String(value)}`;
}

/** The one name of these that the object has; null for none. */
function onlyName(element: JsonObject, names: readonly string[]): string | null {
  let found: string | null = null;
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    if (found !== null) throw unusual;
    found = name;
  }
  return found;
}

function typesIn(value: JsonValue | undefined): string | readonly string[] {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value) || value.length === 0) throw unusual;
  if (!(value as readonly JsonValue[]).every((type) => typeof type === 'string')) throw unusual;
  return value as readonly string[];
}

function identifier(value: JsonValue | undefined, scope: Scope): string {
  if (typeof value !== 'string') throw unusual;
  return scope.world.identifierTerm(scope.active, value);
}

/** The scope of an object before its own types count (JSON-LD 1.1 API section 5.1.2, steps 7 to 9). */
function entered({ inner, context }: Member, element: JsonObject): Scope {
  const own = '@context' in element;
  let scope = inner;
  if (own || !staysTyped(inner, element)) scope = scope.reverted();
  if (context !== undefined) scope = scope.forMember(context);
  if (own) scope = scope.within(element['@context']);
  return scope;
}

/** Whether a member holds graphs by a context that an object brings along. */
function holdsGraphs({ name }: Member, { active, world }: Scope): boolean {
  const container = world.contextValue(active, name, '@container');
  return Array.isArray(container) && container.includes('@graph');
}

/** Whether an object is only a reference, which a type-scoped context around it still holds for. */
function staysTyped(scope: Scope, element: JsonObject): boolean {
  if (!scope.active.previousContext) return false;
  const names = Object.keys(element);
  if (names.length > 2) return false;
  if (names.some((name) => scope.valueWords.includes(name))) throw unusual;
  const [only = ''] = names;
  return names.length === 1 && scope.idWords.includes(only);
}

function scalarTerm({ texts, suffix, datatype, inner }: Member, value: string | number | boolean): string {
  if (typeof value === 'number') return numberTerm(value, datatype);
  if (typeof value === 'boolean') return literalTerm(String(value), datatypeSuffix(datatype ?? `${xsd}boolean`));
  if (texts === 'iri') return inner.world.identifierTerm(inner.active, value);
  if (texts === 'vocabulary') return inner.world.vocabularyTerm(inner.active, value);
  return literalTerm(datatype === `${xsd}double` ? canonicalDouble(Number.parseFloat(value)) : value, suffix);
}
