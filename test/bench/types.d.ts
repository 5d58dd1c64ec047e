declare module 'jsonld' {
  const jsonld: {
    toRDF(document: object, options: { documentLoader: (url: string) => Promise<unknown> }): Promise<object>;
  };
  export default jsonld;
}
