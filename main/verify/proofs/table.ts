import { asString, type JsonObject } from '../../../shared/json';
import { checkEd25519Signature2020 } from './ed25519-signature-2020';
import { checkEddsa2022, checkEddsaRdfc2022 } from './eddsa-rdfc-2022';
import type { CheckProof } from './types';

/** One line a proof: by its `type`, and for `DataIntegrityProof` by its cryptosuite. */
const proofs: Readonly<Record<string, CheckProof>> = {
  'DataIntegrityProof/eddsa-rdfc-2022': checkEddsaRdfc2022,
  'DataIntegrityProof/eddsa-2022': checkEddsa2022,
  Ed25519Signature2020: checkEd25519Signature2020,
};

/** The name a proof goes by, for the table and for the reader. */
export function proofName(proof: JsonObject): string {
  const type = asString(proof['type']) ?? '';
  return type === 'DataIntegrityProof' ? `${type}/${asString(proof['cryptosuite']) ?? ''}` : type;
}

/** The check for a proof, or null where it is not supported. */
export function checkFor(proof: JsonObject): CheckProof | null {
  const name = proofName(proof);
  return Object.hasOwn(proofs, name) ? (proofs[name] ?? null) : null;
}
