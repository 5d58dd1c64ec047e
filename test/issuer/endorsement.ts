import type { Json } from './canonical';
import { urls } from './contexts';
import type { Issuer } from './issuer';
import { compactJws } from './jwt';
import { claimsOf, headerOf } from './open-badge-3';
import { signed } from './proofs';
import { uuidOf } from './seeds';

/** What is said about what. */
export interface Endorsement {
  readonly seed: string;
  /** Id of the endorsed thing. */
  readonly about: string;
  readonly comment?: string;
  /** ISO 8601 instants. */
  readonly from: string;
  readonly until?: string;
  readonly status?: Json;
  /** Further members of the credential. */
  readonly credential?: Json;
}

/** An EndorsementCredential before it is signed (OB 3.0 "EndorsementCredential"). */
export function unsignedEndorsement(by: Issuer, endorsement: Endorsement): Json {
  const { seed, about, comment, from, until, status, credential } = endorsement;
  return {
    '@context': [urls.vc2, urls.openBadges],
    id: `urn:uuid:${uuidOf(seed)}`,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: `Endorsement by ${by.name}`,
    issuer: by.profile,
    validFrom: from,
    ...(until !== undefined && { validUntil: until }),
    ...(status && { credentialStatus: status }),
    credentialSubject: {
      id: about,
      type: ['EndorsementSubject'],
      ...(comment !== undefined && { endorsementComment: comment }),
    },
    ...credential,
  };
}

/** The same with an embedded proof, as it stands in `endorsement`. */
export async function signedEndorsement(by: Issuer, endorsement: Endorsement): Promise<Json> {
  return signed(unsignedEndorsement(by, endorsement), {
    suite: 'eddsa-rdfc-2022',
    keys: by.keys,
    verificationMethod: by.method('ed25519'),
    created: endorsement.from,
  });
}

/** The same as a token, as it stands in `endorsementJwt`. */
export function jwtEndorsement(by: Issuer, endorsement: Endorsement): string {
  const credential = unsignedEndorsement(by, endorsement);
  const claims = { ...claimsOf(by, endorsement, credential), ...credential };
  return compactJws(claims, 'EdDSA', by.keys, headerOf(by, 'ed25519', 'did'));
}
