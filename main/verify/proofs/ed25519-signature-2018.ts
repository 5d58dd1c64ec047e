import { checkDetached } from './detached-jws';

/** `Ed25519Signature2018` (W3C CCG), the suite of the first verifiable credentials. */
export const checkEd25519Signature2018 = checkDetached('Ed25519Signature2018', ['Ed25519'], {
  context: 'https://w3id.org/security/suites/ed25519-2018/v1',
  definedBy: ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/security/v1', 'https://w3id.org/security/v2'],
});
