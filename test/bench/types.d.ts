declare module 'jsonld' {
  const jsonld: {
    toRDF(document: object, options: { documentLoader: (url: string) => Promise<unknown> }): Promise<object>;
  };
  export default jsonld;
}
declare module 'rdf-canonize' {
  export function canonize(quads: readonly object[], options: { algorithm: 'RDFC-1.0' }): Promise<string>;
}
