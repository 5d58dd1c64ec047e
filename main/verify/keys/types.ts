import type { Finding } from '../finding';
import type { PublicKey } from './public-key';
import type { Relationship } from './verification-method';

/** What is known when a key is looked for. */
export interface KeyRequest {
  /** Full id of the verification method (a DID URL or an https address). */
  readonly reference: string;
  readonly issuer: string | null;
  readonly relationship: Relationship;
  /** When the signature says it was made; null where it does not. */
  readonly created: string | null;
  /** Whether `created` is presumed: the day from which the credential holds, where the signature names none. */
  readonly presumed?: boolean;
  /** When the signature is checked, where that is known. */
  readonly at?: Date;
}

/** A key to check the signature with, and a question for later: whose it is. The question may need the network. */
export type KeyLookup =
  | {
      readonly kind: 'key';
      readonly key: PublicKey;
      readonly belongs: () => Promise<Finding>;
      /** Whether it has another name than was asked for, and is tried as the only one there. */
      readonly presumed?: boolean;
    }
  | { readonly kind: 'none'; readonly finding: Finding };
