import canonicalize from 'canonicalize';
import { asList, type JsonObject, type JsonValue } from '../../../shared/json';
import { failed, type Finding } from '../finding';
import { digest } from './graph-hashes';
import { type ecdsa, isSignedBy, readRawSignature } from './raw-signature';
import type { HashName } from '../json-ld/canonical';
import type { Suite } from './suite';
import type { ProofSubject } from './types';

/**
 * A suite that signs the canonical JSON of the document and of the proof's own members (RFC 8785): VC-DI-EDDSA
 * section 3.3 and VC-DI-ECDSA section 3.3.
 */
export function jsonSuite(name: string, signatures: typeof ecdsa): Suite {
  const keys = Object.values(signatures).map(({ key }) => key);
  return {
    name,
    member: 'proofValue',
    overGraph: false,
    read: (value, proof, subject) => {
      const signature = readRawSignature(value, signatures);
      if ('outcome' in signature) return signature;
      if (!contextFits(proof, subject)) return failed('proof-context');
      return {
        keys,
        prepare: () => {
          const data = jsonHashes(proof, subject, signature.hash);
          return Promise.resolve(Buffer.isBuffer(data) ? (key) => isSignedBy(key, data, signature) : data);
        },
      };
    },
  };
}

/**
 * SECURITY: the proof's own `@context` is what was signed. The document's must begin with it; what follows was added
 * later and gives nothing signed another meaning (VC-DI-EDDSA section 3.3.2, step 4).
 */
function contextFits(proof: JsonObject, { unsecured }: ProofSubject): boolean {
  if (proof['@context'] === undefined) return true;
  const whole = asList(unsecured['@context']);
  return asList(proof['@context']).every((context, index) => textOf(context) === textOf(whole[index]));
}

function jsonHashes(proof: JsonObject, { unsecured }: ProofSubject, hash: HashName): Buffer | Finding {
  const { proofValue: _value, ...options } = proof;
  const context = options['@context'];
  const document = context === undefined ? unsecured : { ...unsecured, '@context': context };
  const [config, text] = [textOf(options), textOf(document)];
  // A text with half a surrogate pair has no canonical form, so nobody can have signed it.
  if (config === null || text === null) return failed('proof-malformed', { member: 'proof' });
  return Buffer.concat([digest(hash, config), digest(hash, text)]);
}

function textOf(value: JsonValue | undefined): string | null {
  try {
    return canonicalize(value) ?? null;
  } catch {
    return null;
  }
}
