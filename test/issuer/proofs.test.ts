import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { describe, expect, test } from 'vitest';
import { contextOf } from './contexts';
import { bytesOfAnswer, type Documents } from './documents';
import { issuer } from './issuer';
import { signedOpenBadge3 } from './open-badge-3';
import { plainAward } from './plain-award';
import type { Json } from './canonical';

const by = issuer('Proof Test School', { did: 'web', host: 'proofs.example' });

/** Answers contexts, and what the issuer publishes; a fragment picks the verification method out of its document. */
function loader(documents: Documents) {
  return (url: string): Promise<unknown> => {
    const answer = (document: unknown) => Promise.resolve({ contextUrl: null, documentUrl: url, document });
    if (!url.startsWith('did:')) return answer(contextOf(url));
    const found = documents.get('https://proofs.example/.well-known/did.json');
    if (found?.kind !== 'json') throw new Error(url);
    const methods = found.value['verificationMethod'] as readonly Json[];
    const method = methods.find((entry) => entry['id'] === url);
    return answer(method ? { '@context': 'https://w3id.org/security/multikey/v1', ...method } : found.value);
  };
}

async function verifies(credential: Json, suite: unknown): Promise<boolean> {
  const result = await vc.verifyCredential({
    credential,
    suite,
    documentLoader: loader(by.documents),
    now: new Date('2026-06-01T00:00:00Z'),
  });
  if (!result.verified) console.log(JSON.stringify(result, null, 1).slice(0, 3000));
  return result.verified as boolean;
}

describe('what the test issuer signs, the peer library verifies', () => {
  test('eddsa-rdfc-2022 on VCDM 2.0', async () => {
    const credential = await signedOpenBadge3(by, plainAward);
    expect(await verifies(credential, new DataIntegrityProof({ cryptosuite }))).toBe(true);
  });

  test('eddsa-rdfc-2022 on VCDM 1.1', async () => {
    const credential = await signedOpenBadge3(by, plainAward, { model: 'vc1' });
    expect(await verifies(credential, new DataIntegrityProof({ cryptosuite }))).toBe(true);
  });

  test('Ed25519Signature2020 on both data models', async () => {
    for (const model of ['vc1', 'vc2'] as const) {
      const credential = await signedOpenBadge3(by, plainAward, { model, suite: 'Ed25519Signature2020' });
      expect(await verifies(credential, new Ed25519Signature2020())).toBe(true);
    }
  });
});
