import { checkDetached } from './detached-jws';

/** `JsonWebSignature2020` (W3C CCG): EdDSA, ES256, ES384, ES256K, PS256 and what else JWS offers for those keys. */
export const checkJsonWebSignature2020 = checkDetached(
  'JsonWebSignature2020',
  ['Ed25519', 'P-256', 'P-384', 'P-521', 'RSA', 'secp256k1'],
  { context: 'https://w3id.org/security/suites/jws-2020/v1', definedBy: [] },
);
