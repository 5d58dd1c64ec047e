import { checkProof } from './check-proof';
import { jsonSuite } from './json-suite';
import { ecdsa } from './raw-signature';

/** `DataIntegrityProof` with cryptosuite `ecdsa-jcs-2019`, P-256 and P-384 (VC-DI-ECDSA section 3.3). */
export const checkEcdsaJcs2019 = checkProof(jsonSuite('ecdsa-jcs-2019', ecdsa));
