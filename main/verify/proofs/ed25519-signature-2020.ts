import { checkProof } from './check-proof';
import { graphSuite } from './graph-suite';
import { edwards } from './raw-signature';

/** `Ed25519Signature2020` (W3C CCG), which older Open Badges 3.0 credentials carry. */
export const checkEd25519Signature2020 = checkProof(
  graphSuite('Ed25519Signature2020', edwards, {
    unsigned: ['proofValue', 'jws', 'signatureValue'],
    context: 'https://w3id.org/security/suites/ed25519-2020/v1',
    definedBy: [],
  }),
);
