import type { Documents } from '../issuer/documents';
import { issuer } from '../issuer/issuer';
import { jwtOpenBadge3, signedOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { josePeer, type Peer, vcPeer } from './peers';

/** A genuine badge with the library that is asked about it and its changes. */
export interface Pair {
  readonly name: string;
  readonly text: string;
  readonly documents: Documents;
  readonly peer: Peer;
}

export async function pairs(): Promise<readonly Pair[]> {
  const web = issuer('Differential Office', { did: 'web', host: 'differential.example' });
  const embedded = [
    { name: 'eddsa-rdfc-2022', how: { suite: 'eddsa-rdfc-2022' } },
    { name: 'eddsa-rdfc-2022 on VCDM 1.1', how: { suite: 'eddsa-rdfc-2022', model: 'vc1' } },
    { name: 'Ed25519Signature2020', how: { suite: 'Ed25519Signature2020' } },
    { name: 'ecdsa-rdfc-2019', how: { suite: 'ecdsa-rdfc-2019' } },
  ] as const;
  const tokens = [
    { name: 'RS256', kind: 'rsa' },
    { name: 'ES256', kind: 'p256' },
    { name: 'EdDSA', kind: 'ed25519' },
  ] as const;
  return [
    ...(await Promise.all(
      embedded.map(async ({ name, how }) => {
        const text = JSON.stringify(await signedOpenBadge3(web, plainAward, how));
        return { name, text, documents: web.documents, peer: vcPeer(web.documents) };
      }),
    )),
    ...tokens.map(({ name, kind }) => ({
      name: `VC-JWT ${name}`,
      text: jwtOpenBadge3(web, plainAward, { algorithm: name }),
      documents: web.documents,
      peer: josePeer(web, kind),
    })),
  ];
}
