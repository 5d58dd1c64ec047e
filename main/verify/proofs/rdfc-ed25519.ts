import { createHash, verify } from 'node:crypto';
import { asList, asString, type JsonObject } from '../../../shared/json';
import { idOf } from '../../credential/read';
import type { Inquiry } from '../documents';
import { failed, type Finding, passed, unknown } from '../finding';
import { type CanonicalError, canonicalForm, canonicalise, type Edition, hasOtherEdition } from '../json-ld/canonical';
import { decodeMultibase } from '../keys/base58';
import { lookUpKey } from '../keys/look-up';
import type { KeyLookup } from '../keys/types';
import type { Relationship } from '../keys/verification-method';
import { type ProofResult, type ProofSubject, settled } from './types';

/** What tells the suites of this family apart. */
export interface SuiteRules {
  readonly name: string;
  /** Proof members that are not part of what is signed. */
  readonly unsigned: readonly string[];
  /** Context that gives the proof's own members their meaning, added to the proof options where the document lacks it. */
  readonly context: string;
  /** Contexts that already define those members. */
  readonly definedBy: readonly string[];
}

/**
 * Checks a proof made over RDFC-1.0 canonical N-Quads, SHA-256 and Ed25519 (VC-DI-EDDSA section 3.2): the signature is
 * over SHA-256(proof options) followed by SHA-256(document).
 */
export async function checkRdfcEd25519(
  proof: JsonObject,
  subject: ProofSubject,
  inquiry: Inquiry,
  rules: SuiteRules,
): Promise<ProofResult> {
  const refusal = malformed(proof, subject);
  if (refusal) return settled(refusal);
  const relationship = proof['proofPurpose'] as Relationship;
  const reference = methodId(proof) ?? '';
  const signature = decodeMultibase(asString(proof['proofValue']) ?? '');
  if (signature?.length !== 64) return settled(failed('proof-malformed', { member: 'proofValue' }));
  const hashed = await signedBytes(proof, subject, rules, 'default');
  if ('finding' in hashed && !hasOtherEdition(subject.contexts)) return settled(hashed.finding);
  const created = asString(proof['created']);
  const lookup = await lookUpKey({ reference, issuer: subject.issuer, relationship, created }, inquiry);
  if (lookup.kind === 'none') return settled(lookup.finding);
  if (lookup.key.kind !== 'Ed25519')
    return settled(unknown('unsupported-key', { key: reference, type: lookup.key.kind }));
  if ('bytes' in hashed && verify(null, hashed.bytes, lookup.key.key, signature)) return good(lookup, rules);
  if (!hasOtherEdition(subject.contexts)) return settled(bad(rules));
  // The publisher added terms to OB 3.0.3 in place, so both editions are tried (spec-defined order: the specification's first).
  const again = await signedBytes(proof, subject, rules, 'other');
  if ('bytes' in again && verify(null, again.bytes, lookup.key.key, signature)) return good(lookup, rules);
  return settled('finding' in hashed ? hashed.finding : bad(rules));
}

function good(lookup: KeyLookup & { readonly kind: 'key' }, rules: SuiteRules): ProofResult {
  return { proof: passed('signature-good', { method: rules.name }), key: lookup.belongs };
}

function bad(rules: SuiteRules): Finding {
  return failed('signature-bad', { method: rules.name });
}

/** Whether the proof can be checked at all; an unreadable proof is a fault of the proof, not a want of ours. */
function malformed(proof: JsonObject, subject: ProofSubject): Finding | null {
  const purpose = asString(proof['proofPurpose']);
  if (!subject.relationships.some((relationship) => relationship === purpose)) {
    return failed('proof-purpose', { purpose: purpose ?? '' });
  }
  // A proof that is not all there proves nothing; it does not show that anything was altered, either.
  const method = methodId(proof);
  if (method === null) return unknown('proof-malformed', { member: 'verificationMethod' });
  if (!URL.canParse(method)) return failed('proof-malformed', { member: 'verificationMethod' });
  if (asString(proof['proofValue']) === null) return unknown('proof-malformed', { member: 'proofValue' });
  // Proof chains put earlier proofs back into the document; that order is not followed here, so nothing is claimed.
  if ('previousProof' in proof) return unknown('unsupported-proof', { method: 'proof chain' });
  const undated = ['created', 'expires'].find(
    (name) => name in proof && Number.isNaN(Date.parse(asString(proof[name]) ?? '')),
  );
  return undated === undefined ? null : failed('proof-malformed', { member: undated });
}

/** Older proofs embed their method; only its id counts, for a key is looked for where its owner keeps it. */
function methodId(proof: JsonObject): string | null {
  return idOf(proof['verificationMethod']);
}

async function signedBytes(
  proof: JsonObject,
  subject: ProofSubject,
  rules: SuiteRules,
  edition: Edition,
): Promise<{ readonly bytes: Buffer } | { readonly finding: Finding }> {
  const document = await canonicalForm(subject.unsecured, edition);
  if (!document.ok) return { finding: notCanonical(document.error) };
  const options = await canonicalise(proofOptions(proof, subject, rules), edition);
  if (!options.ok) return { finding: notCanonical(options.error) };
  return { bytes: Buffer.concat([sha256(options.value), sha256(document.value)]) };
}

function proofOptions(proof: JsonObject, subject: ProofSubject, rules: SuiteRules): JsonObject {
  const context = asList(subject.unsecured['@context']);
  const defined = [rules.context, ...rules.definedBy].some((url) => context.includes(url));
  const kept = Object.entries(proof).filter(([name]) => !rules.unsigned.includes(name));
  return { ...Object.fromEntries(kept), '@context': defined ? context : [...context, rules.context] };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function notCanonical(error: CanonicalError): Finding {
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
