import type { JsonObject } from '../../shared/json';
import type { RegistryFormat } from '../../shared/trust';

/** One issuer in a registry. */
export interface RegistryEntry {
  /** DID or https address. */
  readonly id: string;
  readonly name: string;
  readonly location: string | null;
  readonly url: string | null;
  /** Instants, ISO 8601. From and until when the entry counts; null where the registry sets no bound. */
  readonly since: string | null;
  readonly until: string | null;
}

/** The top of a federation: whoever imports its file trusts what it signs. */
export interface TrustAnchor {
  readonly id: string;
  readonly name: string | null;
  /** JWKs, as its own statement lists them. */
  readonly keys: readonly JsonObject[];
  /** When its own statement ends, in milliseconds. */
  readonly until: number;
}

/** What a registry file holds. */
export interface RegistryContent {
  readonly format: RegistryFormat;
  /** As the registry calls itself; null where it does not. */
  readonly name: string | null;
  readonly updated: string | null;
  readonly entries: readonly RegistryEntry[];
  readonly left: number;
  readonly anchors: readonly TrustAnchor[];
}

/** A registry as the vault keeps it; its id on the shelf is the SHA-256 of the file. */
export interface StoredRegistry extends Omit<RegistryContent, 'name'> {
  readonly name: string;
  readonly fileName: string;
  readonly importedAt: string;
}
