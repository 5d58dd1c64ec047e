/** The parts of the untyped JSON-LD packages that are used here. */
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  interface LoadedDocument {
    contextUrl: null;
    document: object;
    documentUrl: string;
  }
  export const cryptosuite: {
    readonly name: string;
    readonly requiredAlgorithm: string;
    canonize(input: object, options: { documentLoader: (url: string) => Promise<LoadedDocument> }): Promise<string>;
    createVerifier(options: { verificationMethod: object }): Promise<{
      readonly algorithm: string;
      verify(options: { data: Uint8Array; signature: Uint8Array }): Promise<boolean>;
    }>;
  };
}
