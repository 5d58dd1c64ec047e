import { type OptionRules, graphHashes } from './graph-hashes';
import { type ecdsa, isSignedBy, readRawSignature } from './raw-signature';
import type { Suite } from './suite';

/**
 * A suite that signs the canonical graph of the document and of the proof's own members (RDFC-1.0): VC-DI-EDDSA
 * section 3.2 and VC-DI-ECDSA section 3.2.
 */
export function graphSuite(name: string, signatures: typeof ecdsa, rules: OptionRules): Suite {
  const keys = Object.values(signatures).map(({ key }) => key);
  return {
    name,
    member: 'proofValue',
    overGraph: true,
    read: (value, proof, subject) => {
      const signature = readRawSignature(value, signatures);
      if ('outcome' in signature) return signature;
      return {
        keys,
        prepare: async (edition) => {
          const data = await graphHashes(proof, subject, rules, { hash: signature.hash, edition });
          return Buffer.isBuffer(data) ? (key) => isSignedBy(key, data, signature) : data;
        },
      };
    },
  };
}
