import { hash as hashOf } from 'node:crypto';
import { asList, type JsonObject } from '../../../shared/json';
import { type Finding, unknown } from '../finding';
import { type CanonicalError, canonicalForm, canonicalise, type Edition, type HashName } from '../json-ld/canonical';
import type { ProofSubject } from './types';

/** What a suite over the graph leaves to its proof options. */
export interface OptionRules {
  /** Proof members that are not part of what is signed. */
  readonly unsigned: readonly string[];
  /** Context that gives the proof's own members their meaning, added to the proof options where the document lacks it. */
  readonly context: string;
  /** Contexts that already define those members. */
  readonly definedBy: readonly string[];
}

/** What `DataIntegrityProof` leaves to its options. */
export const dataIntegrityOptions: OptionRules = {
  unsigned: ['proofValue'],
  context: 'https://w3id.org/security/data-integrity/v2',
  definedBy: ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/security/data-integrity/v1'],
};

/**
 * Hash of the canonical proof options followed by the hash of the canonical document, the data that is signed
 * (VC-DI-EDDSA section 3.2.4, VC-DI-ECDSA section 3.2.4), or why there is none.
 */
export async function graphHashes(
  proof: JsonObject,
  subject: ProofSubject,
  rules: OptionRules,
  how: { readonly hash: HashName; readonly edition: Edition },
): Promise<Buffer | Finding> {
  const document = await canonicalForm(subject.unsecured, how.edition, how.hash);
  if (!document.ok) return notCanonical(document.error);
  const options = await optionsHash(proof, subject, rules, how);
  return Buffer.isBuffer(options) ? Buffer.concat([options, digest(how.hash, document.value)]) : options;
}

/** Hash of the canonical proof options alone. */
export async function optionsHash(
  proof: JsonObject,
  subject: ProofSubject,
  rules: OptionRules,
  { hash, edition }: { readonly hash: HashName; readonly edition: Edition },
): Promise<Buffer | Finding> {
  const options = await canonicalise(proofOptions(proof, subject, rules), edition, hash);
  return options.ok ? digest(hash, options.value) : notCanonical(options.error);
}

function proofOptions(proof: JsonObject, subject: ProofSubject, rules: OptionRules): JsonObject {
  const context = asList(subject.unsecured['@context']);
  const defined = [rules.context, ...rules.definedBy].some((url) => context.includes(url));
  const kept = Object.entries(proof).filter(([name]) => !rules.unsigned.includes(name));
  return { ...Object.fromEntries(kept), '@context': defined ? context : [...context, rules.context] };
}

export function digest(hash: HashName, text: string): Buffer {
  return hashOf(hash, text, 'buffer');
}

/** A document without a canonical form has nothing to compare a signature with. */
export function notCanonical(error: CanonicalError): Finding {
  switch (error.kind) {
    case 'unknown-context':
      return unknown('unknown-context', { context: error.url });
    case 'undefined-terms':
      return unknown('undefined-terms', { terms: error.terms });
    case 'too-complex':
      return unknown('too-complex');
    case 'not-json-ld':
      return unknown('malformed', {}, error.detail);
  }
}
