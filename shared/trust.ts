import type { Check } from './report';

/** An issuer the earner vouches for, as it was seen in a badge that held. */
export interface PinnedIssuer {
  /** DID or address of the issuer. */
  readonly id: string;
  readonly name: string | null;
  /** RFC 7638 thumbprint of the key that signed; null for a hosted badge, which has none. */
  readonly key: string | null;
  /** Instant, ISO 8601. */
  readonly pinnedAt: string;
}

/** What kind of list of issuers a file was: a JSON registry, or signed statements of an OpenID Federation. */
export type RegistryFormat = 'registry' | 'federation';

/** A registry of issuers as the settings show it. */
export interface RegistryView {
  /** SHA-256 of the file, hex. */
  readonly id: string;
  readonly name: string;
  readonly format: RegistryFormat;
  readonly fileName: string;
  readonly importedAt: string;
  /** When the registry says it was last changed; null where it does not say. */
  readonly updated: string | null;
  readonly entries: number;
  /** Signed statements in the file that did not hold and are not counted. */
  readonly left: number;
  /** The federation's trust anchors; empty for a plain registry. */
  readonly anchors: readonly string[];
}

/** A JSON-LD context the earner added for an address, as the settings show it. */
export interface OwnContextView {
  readonly url: string;
  readonly fileName: string;
  /** Of the file's bytes, hex. */
  readonly sha256: string;
  readonly size: number;
  readonly addedAt: string;
}

/** Somebody or something that vouches for an issuer. It informs and never makes a verdict. */
export type Voucher =
  /** `keyChanged`: a later badge of the same issuer was signed with another key. */
  | { readonly kind: 'pin'; readonly at: string; readonly keyChanged: boolean }
  | {
      readonly kind: 'registry';
      readonly registry: string;
      /** The name the issuer has there; `sameName` tells whether it is the badge's. */
      readonly name: string;
      readonly sameName: boolean;
      readonly location: string | null;
      readonly url: string | null;
      /** The registry's own date of the entry, or of its last change. */
      readonly since: string | null;
    }
  | { readonly kind: 'domain'; readonly domain: string };

/** Who vouches for the issuer of one badge, as things stand now. */
export interface IssuerStanding {
  /** The step `issuer-trust` as it reads now. */
  readonly check: Check;
  readonly vouchers: readonly Voucher[];
  /** `cannot-pin`: this badge did not hold, or names no issuer, so there is nothing to bind a pin to. */
  readonly pin: 'pinned' | 'can-pin' | 'cannot-pin';
}

/** What the earner added to trust or to read badges with; each is removed and put back the same way. */
export const trustKinds = ['pinned-issuer', 'registry', 'context'] as const;
export type TrustKind = (typeof trustKinds)[number];

export interface TrustView {
  readonly pins: readonly PinnedIssuer[];
  readonly registries: readonly RegistryView[];
  readonly contexts: readonly OwnContextView[];
}
