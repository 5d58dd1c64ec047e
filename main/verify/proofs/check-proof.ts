import { asString } from '../../../shared/json';
import { failed, type Finding, passed, unknown } from '../finding';
import { type Edition, hasOtherEdition } from '../json-ld/canonical';
import { lookUpKey } from '../keys/look-up';
import { notThere } from '../keys/not-there';
import type { KeyLookup } from '../keys/types';
import type { Relationship } from '../keys/verification-method';
import { malformed, methodOf } from './proof-members';
import { isFinding, type Reading, type Suite } from './suite';
import { type CheckProof, type ProofSubject, settled } from './types';

/**
 * Checks one embedded proof (VC Data Integrity section 4.4, "Verify Proof"): its members, what was signed, the key it
 * names, and the signature.
 */
export function checkProof(suite: Suite): CheckProof {
  return async (proof, subject, inquiry) => {
    const refusal = malformed(proof, subject, suite.member);
    if (refusal) return settled(refusal);
    const reading = suite.read(asString(proof[suite.member]) ?? '', proof, subject);
    if (isFinding(reading)) return settled(reading);
    const [first, ...others] = editionsFor(suite, subject);
    const check = await reading.prepare(first);
    if (isFinding(check) && others.length === 0) return settled(check);
    const reference = methodOf(proof) ?? '';
    const relationship = proof['proofPurpose'] as Relationship;
    const created = asString(proof['created']);
    const { issuer, at } = subject;
    const lookup = await lookUpKey({ reference, issuer, relationship, created, ...(at && { at }) }, inquiry);
    if (lookup.kind === 'none') return settled(lookup.finding);
    if (!reading.keys.includes(lookup.key.kind))
      return settled(unknown('unsupported-key', { key: reference, type: lookup.key.kind }));
    const found = await tryEditions(reading, [check, ...others], lookup, suite);
    if (found.outcome === 'passed') return { proof: found, key: lookup.belongs };
    return settled(notThere(found, lookup, reference));
  };
}

/** OB 3.0.3 gained terms in place, so both editions are tried, the specification's first (a recorded decision). */
function editionsFor(suite: Suite, subject: ProofSubject): readonly [Edition, ...Edition[]] {
  return suite.overGraph && hasOtherEdition(subject.contexts) ? ['default', 'other'] : ['default'];
}

/** The first edition in which the signature is good, or what the first one came to. */
async function tryEditions(
  reading: Reading,
  [first, ...others]: readonly [Awaited<ReturnType<Reading['prepare']>>, ...Edition[]],
  lookup: KeyLookup & { readonly kind: 'key' },
  suite: Suite,
): Promise<Finding> {
  const come = (check: typeof first): Finding => {
    const found = isFinding(check) ? check : check(lookup.key);
    if (isFinding(found)) return found;
    return found ? passed('signature-good', { method: suite.name }) : failed('signature-bad', { method: suite.name });
  };
  const found = come(first);
  if (found.outcome === 'passed') return found;
  for (const edition of others) {
    const again = come(await reading.prepare(edition));
    if (again.outcome === 'passed') return again;
  }
  return found;
}
