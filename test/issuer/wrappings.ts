import type { Json } from './canonical';
import { urls } from './contexts';
import type { Issuer } from './issuer';
import { signed } from './proofs';
import { uuidOf } from './seeds';

export interface ClrOptions {
  readonly seed: string;
  readonly name: string;
  readonly subject: string;
  readonly from: string;
  readonly credentials: readonly Json[];
  /** Pairs of achievement ids of which the first is a part of the second. */
  readonly parts?: readonly (readonly [string, string])[];
}

/** A signed CLR 2.0 (ClrCredential) around signed badges, which keep their own proofs. */
export async function clr2(by: Issuer, options: ClrOptions): Promise<Json> {
  return signed(unsignedClr2(by, options), {
    suite: 'eddsa-rdfc-2022',
    keys: by.keys,
    verificationMethod: by.method('ed25519'),
    created: options.from,
  });
}

export function unsignedClr2(by: Issuer, options: ClrOptions): Json {
  return {
    '@context': [urls.vc2, urls.clr, urls.openBadges],
    id: `urn:uuid:${uuidOf(options.seed)}`,
    type: ['VerifiableCredential', 'ClrCredential'],
    name: options.name,
    issuer: by.profile,
    validFrom: options.from,
    credentialSubject: {
      id: options.subject,
      type: ['ClrSubject'],
      verifiableCredential: options.credentials,
      ...(options.parts && {
        association: options.parts.map(([sourceId, targetId]) => ({
          type: 'Association',
          associationType: 'isPartOf',
          sourceId,
          targetId,
        })),
      }),
    },
  };
}

export interface PresentationOptions {
  readonly seed: string;
  readonly credentials: readonly Json[];
  /** ISO 8601 instant of the proof. */
  readonly at: string;
  /** What the holder's proof is for; `authentication` when a verifier asked. */
  readonly purpose?: string;
  /** Left out where the holder is to be known by the proof alone. */
  readonly holder?: string | null;
}

/** A signed presentation (VCDM 2.0 "Verifiable Presentations") around credentials, which keep their own proofs. */
export async function presentation(by: Issuer, options: PresentationOptions): Promise<Json> {
  const holder = options.holder === undefined ? by.id : options.holder;
  const document = {
    '@context': [urls.vc2],
    id: `urn:uuid:${uuidOf(options.seed)}`,
    type: ['VerifiablePresentation'],
    ...(holder !== null && { holder }),
    verifiableCredential: options.credentials,
  };
  return signed(document, {
    suite: 'eddsa-jcs-2022',
    keys: by.keys,
    verificationMethod: by.method('ed25519'),
    created: options.at,
    proofPurpose: options.purpose ?? 'authentication',
  });
}
