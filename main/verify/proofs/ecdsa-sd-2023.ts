import { type Finding, unknown } from '../finding';
import { checkProof } from './check-proof';
import { dataIntegrityOptions, optionsHash } from './graph-hashes';
import { baseCheck } from './selective/base';
import { derivedCheck } from './selective/derived';
import { readSelectiveValue } from './selective/proof-value';
import { type Check, isFinding, type Suite } from './suite';

const name = 'ecdsa-sd-2023';

const suite: Suite = {
  name,
  member: 'proofValue',
  overGraph: true,
  read: (text, proof, subject) => {
    const value = readSelectiveValue(text);
    if ('outcome' in value) return value;
    return {
      keys: ['P-256'],
      prepare: async (edition) => {
        const options = await optionsHash(proof, subject, dataIntegrityOptions, { hash: 'sha256', edition });
        if (!Buffer.isBuffer(options)) return options;
        if (value.kind === 'derived') return derivedCheck(value, options, subject, edition, name);
        return asBase(await baseCheck(value, options, subject, edition, name));
      },
    };
  },
};

/**
 * The specification has a verifier refuse a base proof (VC-DI-ECDSA section 3.4.18: the header of a derived one is
 * asked for), so a good one is told as good and as not for showing; a bad one is bad (a recorded decision).
 */
function asBase(check: Check | Finding): Check | Finding {
  if (isFinding(check)) return check;
  return (key) => (check(key) === true ? unknown('proof-base', { method: name }) : false);
}

/** `DataIntegrityProof` with cryptosuite `ecdsa-sd-2023`, base and derived (VC-DI-ECDSA section 3.4, P-256). */
export const checkEcdsaSd2023 = checkProof(suite);
