import { type SuiteRules, checkRdfcEd25519 } from './rdfc-ed25519';
import type { CheckProof } from './types';

const rules: SuiteRules = {
  name: 'eddsa-rdfc-2022',
  unsigned: ['proofValue'],
  context: 'https://w3id.org/security/data-integrity/v2',
  definedBy: ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/security/data-integrity/v1'],
};

/** `DataIntegrityProof` with cryptosuite `eddsa-rdfc-2022` (VC-DI-EDDSA section 3.2). */
export const checkEddsaRdfc2022: CheckProof = (proof, subject, inquiry) =>
  checkRdfcEd25519(proof, subject, inquiry, rules);

/** The draft name of the same suite: checked the same way and marked as outdated (a recorded decision). */
export const checkEddsa2022: CheckProof = (proof, subject, inquiry) =>
  checkRdfcEd25519(proof, subject, inquiry, { ...rules, name: 'eddsa-2022 (outdated name of eddsa-rdfc-2022)' });
