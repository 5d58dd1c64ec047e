import type { DocumentPurpose } from '../../shared/wallet';
import type { FetchError } from '../../shared/errors';

/** One answer to "what stands at this address", from the network, a kept copy or a folder. */
export type DocumentAnswer =
  | {
      readonly kind: 'document';
      readonly url: string;
      /** Where the last redirect led; equal to `url` without one. */
      readonly finalUrl: string;
      /** As the server named it, without parameters, lower case; empty when it named none. Never trusted for parsing. */
      readonly mediaType: string;
      readonly bytes: Uint8Array;
      /** ISO 8601 instant at which the bytes were fetched. */
      readonly fetchedAt: string;
      /** `network`: just now (or fresh by HTTP caching rules). `kept`: an evidence snapshot or bundled sample of that day. */
      readonly from: 'network' | 'kept';
    }
  | { readonly kind: 'gone'; readonly url: string; readonly fetchedAt: string; readonly from: 'network' | 'kept' }
  | { readonly kind: 'none'; readonly url: string; readonly error: FetchError };

export interface DocumentRequest {
  readonly url: string;
  readonly purpose: DocumentPurpose;
  /** Value of the Accept header. */
  readonly accept: string;
}

/** The one way any part of the engine reads a remote document. Never throws; a refusal is an answer. */
export interface DocumentSource {
  get(request: DocumentRequest): Promise<DocumentAnswer>;
}

/** A remote document a check used, with its bytes; the vault keeps it as evidence. */
export interface EvidenceSnapshot {
  readonly url: string;
  readonly finalUrl: string;
  readonly purpose: DocumentPurpose;
  readonly mediaType: string;
  readonly sha256: string;
  readonly fetchedAt: string;
  /** Empty for a 410 answer, which is evidence too. */
  readonly bytes: Uint8Array;
  readonly gone: boolean;
}
