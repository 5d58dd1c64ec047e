import { compactVerify, importJWK } from 'jose';
import type { Json } from '../issuer/canonical';
import type { Documents } from '../issuer/documents';
import { type Issuer, jwkOf, type KeyKind } from '../issuer/issuer';
import { peerVerifies } from '../issuer/peer';

/** What an independent library says of a badge; it never sees Lapel's answer. */
export type Peer = (text: string) => Promise<boolean>;

const algorithms: Readonly<Record<KeyKind, string>> = { rsa: 'RS256', p256: 'ES256', p384: 'ES384', ed25519: 'EdDSA' };

/** Digital Bazaar's `vc` with its suites, as published: signature, key, dates and form of an embedded proof. */
export function vcPeer(documents: Documents): Peer {
  return async (text) => {
    try {
      return await peerVerifies(JSON.parse(text) as Json, documents);
    } catch {
      return false;
    }
  };
}

/** `jose`: the signature of a token by the key its issuer really has; it knows nothing of credentials. */
export function josePeer(by: Issuer, kind: KeyKind): Peer {
  return async (text) => {
    try {
      const key = await importJWK(jwkOf(by.keys, kind), algorithms[kind]);
      await compactVerify(text, key, { algorithms: [algorithms[kind]] });
      return true;
    } catch {
      return false;
    }
  };
}
