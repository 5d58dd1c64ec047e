import { asList, asObject, type JsonObject } from '../../../shared/json';
import type { Inquiry } from '../documents';
import { failed, type Finding, unknown, worst } from '../finding';
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
  for (const entry of listed) results.push(await checkOne(entry, { ...subject, unsecured }, inquiry));
  return combine(results);
}

async function checkOne(entry: unknown, subject: ProofSubject, inquiry: Inquiry): Promise<ProofResult> {
  const proof = asObject(entry as JsonObject);
  if (!proof) return settled(failed('proof-malformed', { member: 'proof' }));
  const check = checkFor(proof);
  return check ? check(proof, subject, inquiry) : settled(unknown('unsupported-proof', { method: proofName(proof) }));
}

/** The worst signature and, when all are good, the worst answer about a key. */
export async function combine(results: readonly ProofResult[]): Promise<SecuringResult> {
  const [first, ...rest] = results;
  if (!first) return notSecured(unknown('no-proof'));
  const proof = worst([first.proof, ...rest.map((result) => result.proof)]);
  if (proof.outcome !== 'passed') return notSecured(proof);
  const keys: Finding[] = [];
  for (const result of results) if (result.key) keys.push(await result.key());
  const [key, ...others] = keys;
  return { proof, key: key ? worst([key, ...others]) : unknown('key-not-checked') };
}

function notSecured(proof: Finding): SecuringResult {
  return { proof, key: unknown('key-not-checked') };
}
