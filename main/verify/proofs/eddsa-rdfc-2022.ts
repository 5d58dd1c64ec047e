import { checkProof } from './check-proof';
import { dataIntegrityOptions } from './graph-hashes';
import { graphSuite } from './graph-suite';
import { edwards } from './raw-signature';

/** `DataIntegrityProof` with cryptosuite `eddsa-rdfc-2022` (VC-DI-EDDSA section 3.2). */
export const checkEddsaRdfc2022 = checkProof(graphSuite('eddsa-rdfc-2022', edwards, dataIntegrityOptions));

/** The draft name of the same suite: checked the same way and marked as outdated (a recorded decision). */
export const checkEddsa2022 = checkProof(
  graphSuite('eddsa-2022 (outdated name of eddsa-rdfc-2022)', edwards, dataIntegrityOptions),
);
