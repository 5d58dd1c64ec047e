import type { JsonObject } from '../../../shared/json';
import type { Inquiry } from '../documents';
import type { Finding } from '../finding';

/** A DID's document, or why there is none (never `failed`: an issuer that cannot be asked has not been contradicted). */
export type DidAnswer =
  | { readonly kind: 'document'; readonly document: JsonObject }
  | { readonly kind: 'none'; readonly finding: Finding };

/** Resolves one DID of its method; `inquiry` is the only way to the network. */
export type ResolveDid = (did: string, inquiry: Inquiry) => Promise<DidAnswer>;
