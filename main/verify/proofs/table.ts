import { asString, type JsonObject } from '../../../shared/json';
import { checkEcdsaJcs2019 } from './ecdsa-jcs-2019';
import { checkEcdsaRdfc2019 } from './ecdsa-rdfc-2019';
import { checkEcdsaSd2023 } from './ecdsa-sd-2023';
import { checkEd25519Signature2018 } from './ed25519-signature-2018';
import { checkEd25519Signature2020 } from './ed25519-signature-2020';
import { checkEddsaJcs2022 } from './eddsa-jcs-2022';
import { checkEddsa2022, checkEddsaRdfc2022 } from './eddsa-rdfc-2022';
import { checkJsonWebSignature2020 } from './json-web-signature-2020';
import type { CheckProof } from './types';

/**
 * One line a proof: by its `type`, and for `DataIntegrityProof` by its cryptosuite.
 *
 * `bbs-2023` is not among them (a recorded decision): the one library for it that is kept up brings a second
 * implementation of pairings and another of JSON-LD into the checking worker, the signature scheme is an IETF draft whose
 * test data still changes, Electron's own cryptography has none of it, and no issuer of badges is known to use it.
 */
const proofs: Readonly<Record<string, CheckProof>> = {
  'DataIntegrityProof/eddsa-rdfc-2022': checkEddsaRdfc2022,
  'DataIntegrityProof/eddsa-2022': checkEddsa2022,
  'DataIntegrityProof/eddsa-jcs-2022': checkEddsaJcs2022,
  'DataIntegrityProof/ecdsa-rdfc-2019': checkEcdsaRdfc2019,
  'DataIntegrityProof/ecdsa-jcs-2019': checkEcdsaJcs2019,
  'DataIntegrityProof/ecdsa-sd-2023': checkEcdsaSd2023,
  Ed25519Signature2020: checkEd25519Signature2020,
  Ed25519Signature2018: checkEd25519Signature2018,
  JsonWebSignature2020: checkJsonWebSignature2020,
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
