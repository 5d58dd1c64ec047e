import { asList, asString, type JsonObject, type JsonValue } from '../../../shared/json';
import { failed, type Finding } from '../finding';

/**
 * The proofs a proof was made over besides the document (VC Data Integrity section 4.5, "Verify Proof Sets and Chains"):
 * the ones its `previousProof` names, in the order they are named.
 */
export function previousProofs(proof: JsonObject, all: readonly JsonValue[]): readonly JsonObject[] | Finding {
  const named = asList(proof['previousProof']);
  const found: JsonObject[] = [];
  for (const name of named) {
    const id = asString(name);
    const matching = id === null ? [] : withId(id, all);
    const [match, ...others] = matching;
    // SECURITY: a proof taken out of its chain, or two proofs by one name, leave open what was signed over.
    if (!match || others.length > 0 || match === proof) return failed('proof-chain', { id: id ?? '' });
    found.push(match);
  }
  return loops(proof, all) ? failed('proof-chain', { id: asString(proof['id']) ?? '' }) : found;
}

/** Whether following `previousProof` comes back to where it began; no honest signer can have made that. */
function loops(start: JsonObject, all: readonly JsonValue[]): boolean {
  const seen = new Set<JsonObject>();
  const waiting = [start];
  for (let proof = waiting.pop(); proof; proof = waiting.pop()) {
    for (const name of asList(proof['previousProof'])) {
      for (const previous of withId(asString(name) ?? '', all)) {
        if (previous === start) return true;
        if (!seen.has(previous)) waiting.push(previous);
        seen.add(previous);
      }
    }
  }
  return false;
}

function withId(id: string, all: readonly JsonValue[]): JsonObject[] {
  return all.filter((entry): entry is JsonObject => (entry as JsonObject | null)?.['id'] === id);
}
