import { hash as hashOf } from 'node:crypto';
import type { HashName } from '../canonical';

/** What a document says of one node in one place. */
export interface Described {
  /** `<iri>`, or the number of a blank node. */
  readonly name: string | number;
  /** The blank node that names the graph it is said in; -1 in the default graph. */
  readonly graph: number;
  /** ` <predicate> object` of what needs no blank node for it. */
  readonly texts: string[];
  readonly links: Link[];
}

/** A statement whose object is a blank node. */
export interface Link {
  /** ` <predicate> `. */
  readonly predicate: string;
  readonly to: number;
}

/**
 * A graph as a document without names for its blank nodes gives it: each is described in one place (`own`, null where it
 * only names a graph) and is the object of at most one statement (`from`).
 */
export interface Graph {
  readonly described: readonly Described[];
  readonly blanks: readonly {
    readonly own: Described | null;
    readonly from: Described | null;
    readonly predicate: string;
  }[];
}

type Blank = Graph['blanks'][number];

/**
 * RDFC-1.0 (section 4.4) for graphs whose blank nodes can all be told apart by the statements they stand in: the hash of
 * the first degree (section 4.6) names them, and no paths need be followed. `alike` where two cannot: then the whole
 * algorithm has to say. `twice` where a statement is there twice, which a graph knows nothing of.
 */
export function canonicalLines(graph: Graph, hash: HashName): { readonly lines: string } | 'alike' | 'twice' {
  const labels = labelsOf(graph, hash);
  if (!labels) return 'alike';
  const label = (name: string | number) => (typeof name === 'string' ? name : (labels[name] ?? ''));
  const named = graph.described.map((each) => ({ each, subject: label(each.name) }));
  // Line by line the order is that of the subjects first: what follows a subject is a space, which comes before all.
  named.sort((one, other) => (one.subject < other.subject ? -1 : one.subject > other.subject ? 1 : 0));
  let text = '';
  for (let index = 0; index < named.length; ) {
    const subject = named[index]?.subject ?? '';
    const ends = endsOf(named[index]?.each, label);
    for (index += 1; named[index]?.subject === subject; index += 1) ends.push(...endsOf(named[index]?.each, label));
    ends.sort();
    for (let place = 0; place < ends.length; place += 1) {
      const end = ends[place] ?? '';
      if (place > 0 && end === ends[place - 1]) return 'twice';
      text += `${subject}${end} .\n`;
    }
  }
  return { lines: text };
}

/** What follows the subject in the lines of a description, without their full stop. */
function endsOf(described: Described | undefined, label: (name: number) => string): string[] {
  if (!described) return [];
  const { texts, links, graph } = described;
  const ends = [...texts];
  for (const { predicate, to } of links) ends.push(predicate + label(to));
  return graph < 0 ? ends : ends.map((end) => `${end} ${label(graph)}`);
}

function labelsOf(graph: Graph, hash: HashName): readonly string[] | null {
  const { blanks } = graph;
  if (blanks.length === 0) return [];
  const graphs = graphsOf(graph);
  const hashes = blanks.map((blank, index) => {
    const within = graphs.get(index);
    return hashOf(hash, within ? seenAround(blank, within) : seenFrom(blank), 'hex');
  });
  const places = new Map([...hashes].sort().map((each, place) => [each, place]));
  if (places.size < blanks.length) return null;
  return hashes.map((each) => `_:c14n${String(places.get(each))}`);
}

/**
 * The statements a blank node stands in, itself as `_:a` and others as `_:z`, sorted. The one that leads to it comes first
 * where its subject is an IRI (`<`), and else last (`_:z`).
 */
function seenFrom({ own, from, predicate }: Blank): string {
  const leading = from ? `${predicate}_:a${from.graph < 0 ? '' : ' _:z'} .\n` : '';
  let text = typeof from?.name === 'string' ? from.name + leading : '';
  if (own) {
    const ends = own.texts;
    const sorted = own.links.length === 0 ? ends : [...ends, ...own.links.map((link) => `${link.predicate}_:z`)];
    sorted.sort();
    const stop = own.graph < 0 ? ' .\n' : ' _:z .\n';
    for (const end of sorted) text += `_:a${end}${stop}`;
  }
  return typeof from?.name === 'number' ? `${text}_:z${leading}` : text;
}

/** The same for one that names a graph, and so stands in all that is said there. */
function seenAround({ from, predicate }: Blank, within: readonly Described[]): string {
  const lines = within.flatMap(({ name, texts, links }) => {
    const subject = typeof name === 'string' ? name : '_:z';
    return [
      ...texts.map((end) => `${subject}${end} _:a .\n`),
      ...links.map((link) => `${subject}${link.predicate}_:z _:a .\n`),
    ];
  });
  const subject = typeof from?.name === 'string' ? from.name : '_:z';
  if (from) lines.push(`${subject}${predicate}_:a${from.graph < 0 ? '' : ' _:z'} .\n`);
  return lines.sort().join('');
}

function graphsOf({ described }: Graph): ReadonlyMap<number, readonly Described[]> {
  const graphs = new Map<number, Described[]>();
  for (const each of described) {
    if (each.graph < 0) continue;
    const known = graphs.get(each.graph);
    if (known) known.push(each);
    else graphs.set(each.graph, [each]);
  }
  return graphs;
}
