import { checkProof } from './check-proof';
import { dataIntegrityOptions } from './graph-hashes';
import { graphSuite } from './graph-suite';
import { ecdsa } from './raw-signature';

/** `DataIntegrityProof` with cryptosuite `ecdsa-rdfc-2019`, P-256 and P-384 (VC-DI-ECDSA section 3.2). */
export const checkEcdsaRdfc2019 = checkProof(graphSuite('ecdsa-rdfc-2019', ecdsa, dataIntegrityOptions));
