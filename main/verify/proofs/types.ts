import type { JsonObject } from '../../../shared/json';
import type { Inquiry } from '../documents';
import type { Finding } from '../finding';
import type { Relationship } from '../keys/verification-method';

/** What every proof of one credential is checked against. */
export interface ProofSubject {
  /** The credential without its `proof`; for a proof in a chain with the proofs before it (VC-DI "Verify Proof Sets and Chains"). */
  readonly unsecured: JsonObject;
  readonly contexts: readonly string[];
  readonly issuer: string | null;
  /** What the key must be allowed to do; a presentation may authenticate instead of assert. */
  readonly relationships: readonly Relationship[];
  /** When it is checked, where that is known: whatever was signed was signed before. */
  readonly at?: Date;
}

/**
 * What one proof came to. `key` answers whether its key belongs to the issuer, and may ask the network; it is null where
 * the signature was not found good, so that nobody is asked about a forgery.
 */
export interface ProofResult {
  readonly proof: Finding;
  readonly key: (() => Promise<Finding>) | null;
}

export type CheckProof = (proof: JsonObject, subject: ProofSubject, inquiry: Inquiry) => Promise<ProofResult>;

export function settled(proof: Finding): ProofResult {
  return { proof, key: null };
}
