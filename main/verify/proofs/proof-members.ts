import { canParse } from '../../../shared/can-parse';
import { asList, asString, type JsonObject } from '../../../shared/json';
import { idOf } from '../../credential/read';
import { failed, type Finding, unknown } from '../finding';
import type { Suite } from './suite';
import type { ProofSubject } from './types';

/** Whether the proof can be checked at all; an unreadable proof is a fault of the proof, not a want of ours. */
export function malformed(proof: JsonObject, subject: ProofSubject, member: Suite['member']): Finding | null {
  const purpose = asString(proof['proofPurpose']);
  if (!subject.relationships.some((relationship) => relationship === purpose)) {
    return failed('proof-purpose', { purpose: purpose ?? '' });
  }
  // A proof that is not all there proves nothing; it does not show that anything was altered, either.
  const method = methodOf(proof);
  if (method === null) return unknown('proof-malformed', { member: 'verificationMethod' });
  if (!canParse(method)) return failed('proof-malformed', { member: 'verificationMethod' });
  if (asString(proof[member]) === null) return unknown('proof-malformed', { member });
  const wrong = Object.entries(shapes).find(([name, isRight]) => name in proof && !isRight(proof[name]));
  return wrong ? failed('proof-malformed', { member: wrong[0] }) : null;
}

const isText = (value: JsonObject[string]): boolean => asString(value) !== null;
const isTexts = (value: JsonObject[string]): boolean => asList(value).length > 0 && asList(value).every(isText);
const isDate = (value: JsonObject[string]): boolean => !Number.isNaN(Date.parse(asString(value) ?? ''));

/**
 * Optional members (VC Data Integrity section 2.1). An `expires` ends the validity period, whose step tells it; so an end
 * never hides whether the signature is good. `domain` and `challenge` bind a presentation to one exchange, which
 * was over before it came here: there is nothing to compare them with, and as part of the proof they are signed.
 */
const shapes: Readonly<Record<string, (value: JsonObject[string]) => boolean>> = {
  created: isDate,
  expires: isDate,
  expiration: isDate,
  domain: isTexts,
  challenge: isText,
  nonce: isText,
};

/** Older proofs embed their method; only its id counts, for a key is looked for where its owner keeps it. */
export function methodOf(proof: JsonObject): string | null {
  return idOf(proof['verificationMethod']);
}
