import { randomUUID } from 'node:crypto';

/** Names for blank nodes that survive going from one form of a document to another. */
export interface Skolem {
  /** The same expanded document, each node of it with a name. */
  named: (expanded: readonly object[]) => readonly object[];
  /** The blank node a name stands for; null for every other address. */
  nodeOf: (iri: string) => string | null;
}

/**
 * Gives the nodes of one document names nobody can foresee (VC-DI-ECDSA section 3.4.4, skolemizeExpandedJsonLd).
 * SECURITY: were they foreseeable, a document could carry such a name as an address of its own.
 */
export function createSkolem(): Skolem {
  const prefix = `urn:bnid:${randomUUID()}:`;
  let count = 0;
  const name = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(name);
    if (typeof value !== 'object' || value === null || '@value' in value) return value;
    const members = Object.entries(value).map(([member, inside]) => [member, name(inside)] as const);
    const node = Object.fromEntries(members) as Record<string, unknown>;
    // A list is no node, though the algorithm as written would name it one.
    if ('@list' in node || '@set' in node) return node;
    const id = node['@id'];
    if (id === undefined) node['@id'] = `${prefix}n${String(count++)}`;
    else if (typeof id === 'string' && id.startsWith('_:')) node['@id'] = `${prefix}b${id.slice(2)}`;
    return node;
  };
  return {
    named: (expanded) => name(expanded) as readonly object[],
    nodeOf: (iri) => (iri.startsWith(prefix) ? iri.slice(prefix.length) : null),
  };
}
