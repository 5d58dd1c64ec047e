import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import {
  createDiscloseCryptosuite,
  createSignCryptosuite,
  createVerifyCryptosuite,
} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { p256 } from '@noble/curves/nist.js';
import type { Json } from './canonical';
import type { Issuer } from './issuer';
import { peerLoader } from './peer';

/** The credential with the issuer's `ecdsa-sd-2023` base proof, made by the stock library. */
export async function selectiveBase(by: Issuer, credential: Json, mandatoryPointers: readonly string[]): Promise<Json> {
  const signer = {
    algorithm: 'P-256',
    id: by.method('p256'),
    sign: ({ data }: { data: Uint8Array }) => Promise.resolve(p256.sign(data, by.keys.p256.secret, { lowS: false })),
  };
  const cryptosuite = createSignCryptosuite({ mandatoryPointers });
  const suite = new DataIntegrityProof({ cryptosuite, signer, date: '2026-03-01T00:00:00Z' });
  // The library writes the proof into what it is given.
  const own = structuredClone(credential);
  const made = await vc.issue({ credential: own, suite, documentLoader: peerLoader(by.documents), now: new Date(0) });
  return made as Json;
}

/** What a holder shows of it: the mandatory part and what the pointers name, with a derived proof. */
export async function selectiveDerived(by: Issuer, base: Json, selectivePointers: readonly string[]): Promise<Json> {
  const suite = new DataIntegrityProof({ cryptosuite: createDiscloseCryptosuite({ selectivePointers }) });
  const derived = await vc.derive({
    verifiableCredential: structuredClone(base),
    suite,
    documentLoader: peerLoader(by.documents),
  });
  return derived as Json;
}

/** What the stock library says of a derived proof. */
export async function selectivePeerVerifies(by: Issuer, credential: Json): Promise<boolean> {
  const { verified } = await vc.verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() }),
    documentLoader: peerLoader(by.documents),
    now: new Date('2026-11-22T12:00:00Z'),
    checkStatus: () => Promise.resolve({ verified: true }),
  });
  return verified;
}
