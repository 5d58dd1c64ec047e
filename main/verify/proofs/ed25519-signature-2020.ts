import { checkRdfcEd25519, type SuiteRules } from './rdfc-ed25519';
import type { CheckProof } from './types';

const rules: SuiteRules = {
  name: 'Ed25519Signature2020',
  unsigned: ['proofValue', 'jws', 'signatureValue'],
  context: 'https://w3id.org/security/suites/ed25519-2020/v1',
  definedBy: [],
};

/** `Ed25519Signature2020` (W3C CCG), which older Open Badges 3.0 credentials carry. */
export const checkEd25519Signature2020: CheckProof = (proof, subject, inquiry) =>
  checkRdfcEd25519(proof, subject, inquiry, rules);
