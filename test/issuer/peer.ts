import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite as ecdsa } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import type { Json } from './canonical';
import { contextOf } from './contexts';
import type { Documents } from './documents';

/** Reads contexts, DID documents and single verification methods for the peer library; nothing else is there. */
export function peerLoader(documents: Documents): (url: string) => Promise<unknown> {
  return (url) => {
    const answer = (document: unknown) => Promise.resolve({ contextUrl: null, documentUrl: url, document });
    if (!url.startsWith('did:web:')) return answer(contextOf(url));
    const [did = '', fragment] = url.split('#');
    const found = documents.get(`https://${did.slice('did:web:'.length)}/.well-known/did.json`);
    if (found?.kind !== 'json') throw new Error(`nothing at ${url}`);
    if (fragment === undefined) return answer(found.value);
    const methods = found.value['verificationMethod'] as readonly Json[];
    const method = methods.find((entry) => entry['id'] === url);
    return answer({ '@context': 'https://w3id.org/security/multikey/v1', ...method });
  };
}

/** Whether the stock peer library, alone, calls the credential verified. */
export async function peerVerifies(
  credential: Json,
  documents: Documents,
  at = '2026-11-22T12:00:00Z',
): Promise<boolean> {
  const result = await vc.verifyCredential({
    credential,
    suite: [
      new DataIntegrityProof({ cryptosuite }),
      new DataIntegrityProof({ cryptosuite: ecdsa }),
      new Ed25519Signature2020(),
    ],
    documentLoader: peerLoader(documents),
    now: new Date(at),
    checkStatus: () => Promise.resolve({ verified: true }),
  });
  return result.verified;
}
