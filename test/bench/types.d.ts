declare module 'jsonld' {
  const jsonld: {
    toRDF(document: object, options: { documentLoader: (url: string) => Promise<unknown> }): Promise<object>;
    canonize(document: object, options: object): Promise<string>;
  };
  export default jsonld;
}
