/** The part of the untyped `rdf-canonize` that is used here. */
declare module 'rdf-canonize' {
  /**
   * Canonical N-Quads of a dataset; refuses a graph made to cost more than `maxWorkFactor` allows. `canonicalIdMap` is
   * filled with the canonical label of each blank node of the dataset.
   */
  export function canonize(
    quads: readonly object[],
    options: {
      algorithm: 'RDFC-1.0';
      messageDigestAlgorithm?: 'sha256' | 'sha384';
      canonicalIdMap?: Map<string, string>;
    },
  ): Promise<string>;

  export const NQuads: {
    /** A dataset as N-Quads, a line a statement. */
    serialize(quads: readonly object[]): string;
  };
}
