import { checkProof } from './check-proof';
import { jsonSuite } from './json-suite';
import { edwards } from './raw-signature';

/** `DataIntegrityProof` with cryptosuite `eddsa-jcs-2022` (VC-DI-EDDSA section 3.3). */
export const checkEddsaJcs2022 = checkProof(jsonSuite('eddsa-jcs-2022', edwards));
