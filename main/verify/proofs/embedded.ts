import { asList, asObject, type JsonObject, type JsonValue } from '../../../shared/json';
import type { Inquiry } from '../documents';
import { failed, type Finding, unknown, worst } from '../finding';
import { previousProofs } from './chain';
import { checkFor, proofName } from './table';
import { type ProofResult, type ProofSubject, settled } from './types';

/** Proofs in one credential beyond which it is not looked at: each costs a signature check. */
const mostProofs = 16;

export interface SecuringResult {
  readonly proof: Finding;
  readonly key: Finding;
}

/**
 * Checks every embedded proof of a credential. SECURITY: one bad proof makes the whole bad, whatever the others say; one
 * that is not supported leaves the whole open. Keys are asked about only when every signature is good, so that no
 * issuer hears of a forgery.
 */
export async function checkEmbeddedProofs(
  document: JsonObject,
  subject: Omit<ProofSubject, 'unsecured'>,
  inquiry: Inquiry,
): Promise<SecuringResult> {
  const listed = asList(document['proof']);
  if (listed.length === 0) return notSecured(unknown('no-proof'));
  if (listed.length > mostProofs) return notSecured(unknown('too-complex', {}, `${String(listed.length)} proofs`));
  const { proof: _proof, ...unsecured } = document;
  const results: ProofResult[] = [];
  for (const entry of listed) results.push(await checkOne(entry, listed, { ...subject, unsecured }, inquiry));
  return combine(results);
}

async function checkOne(
  entry: JsonValue,
  all: readonly JsonValue[],
  subject: ProofSubject,
  inquiry: Inquiry,
): Promise<ProofResult> {
  const proof = asObject(entry);
  if (!proof) return settled(failed('proof-malformed', { member: 'proof' }));
  const check = checkFor(proof);
  if (!check) return settled(unknown('unsupported-proof', { method: proofName(proof) }));
  const previous = previousProofs(proof, all);
  if ('outcome' in previous) return settled(previous);
  // The document is the same object for every proof that follows no other, so it is canonicalised once for them all.
  const unsecured = previous.length === 0 ? subject.unsecured : { ...subject.unsecured, proof: previous };
  return check(proof, { ...subject, unsecured }, inquiry);
}

/** The worst signature and, when all are good, what their keys come to together. */
export async function combine(results: readonly ProofResult[]): Promise<SecuringResult> {
  const [first, ...rest] = results;
  if (!first) return notSecured(unknown('no-proof'));
  const proof = rest.length === 0 ? first.proof : worst([first.proof, ...rest.map((result) => result.proof)]);
  if (proof.outcome !== 'passed') return notSecured(proof);
  // Most have one proof, and what its key comes to is what the keys come to together.
  if (rest.length === 0) return { proof, key: first.key ? await first.key() : together([]) };
  const keys: Finding[] = [];
  for (const result of results) if (result.key) keys.push(await result.key());
  return { proof, key: together(keys) };
}

/**
 * A proof set may be signed by others beside the issuer, a notary or a witness say, and their keys are not the issuer's.
 * Once the issuer's own key is among them, they say nothing against it; whatever else is wrong with a key still counts.
 */
function together(keys: readonly Finding[]): Finding {
  const issuers = keys.some((key) => key.outcome === 'passed');
  const [first, ...others] = issuers ? keys.filter((key) => key.reason !== 'key-of-other') : keys;
  return first ? worst([first, ...others]) : unknown('key-not-checked');
}

function notSecured(proof: Finding): SecuringResult {
  return { proof, key: unknown('key-not-checked') };
}
