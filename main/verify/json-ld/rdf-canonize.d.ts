/** The part of the untyped `rdf-canonize` that is used here. */
declare module 'rdf-canonize' {
  /** Canonical N-Quads of a dataset; refuses a graph made to cost more than `maxWorkFactor` allows. */
  export function canonize(quads: readonly object[], options: { algorithm: 'RDFC-1.0' }): Promise<string>;
}
