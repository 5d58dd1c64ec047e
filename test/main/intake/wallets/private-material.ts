import { createHash } from 'node:crypto';

/** A made-up key and its document, the same for the same seed. Of the right shape and of no use. */
export function ed25519Pair(seed: string) {
  const secret = `zrv${createHash('sha512').update(seed).digest('hex')}`;
  const other = `z3we${createHash('sha512').update(`x${seed}`).digest('hex')}`;
  const did = `did:key:z6Mk${createHash('sha256').update(seed).digest('hex').slice(0, 40)}`;
  return {
    secrets: [secret, other],
    didDocument: {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/ed25519-2020/v1'],
      id: did,
      verificationMethod: [{ id: `${did}#1`, type: 'Ed25519VerificationKey2020', controller: did }],
    },
    verificationKey: {
      id: `${did}#1`,
      type: 'Ed25519VerificationKey2020',
      controller: did,
      publicKeyMultibase: 'z6MkmadeUp',
      privateKeyMultibase: secret,
    },
    keyAgreementKey: {
      id: `${did}#2`,
      type: 'X25519KeyAgreementKey2020',
      controller: did,
      publicKeyMultibase: 'z6LSmadeUp',
      privateKeyMultibase: other,
    },
  };
}
