import type { Json } from './canonical';
import { urls } from './contexts';
import { jwkOf, keyAddress, type Issuer, type KeyKind } from './issuer';
import { compactJws, type Algorithm, type JoseHeader } from './jwt';
import { type Curve, curveOf, signed, type ProofSuite } from './proofs';
import { sha256, uuidOf } from './seeds';

/** What is awarded, to whom and when: everything about a badge that does not depend on its format. */
export interface Award {
  /** Decides the ids; two awards with the same seed have the same id. */
  readonly seed: string;
  readonly name: string;
  readonly description: string;
  /** Markdown. */
  readonly criteria: string;
  readonly achievementType?: string;
  readonly tags?: readonly string[];
  readonly alignments?: readonly Json[];
  /** Further members of the OB 3.0 Achievement. */
  readonly achievement?: Json;
  /** Further members of the OB 3.0 AchievementSubject: results, narrative, credits. */
  readonly subject?: Json;
  readonly evidence?: readonly Json[];
  readonly recipient: Recipient;
  /** ISO 8601 instants. */
  readonly from: string;
  readonly until?: string;
  readonly awarded?: string;
  readonly status?: Json | readonly Json[];
  /** Further members of the credential. */
  readonly credential?: Json;
  /** Address or data URI of the achievement's picture. */
  readonly image?: string;
}

export interface Recipient {
  readonly email: string;
  readonly salt?: string;
  /** Subject id (OB 3.0), normally a DID of the earner. */
  readonly id?: string;
}

export type DataModel = 'vc2' | 'vc1';

/** The credential before it is signed (OB 3.0 AchievementCredential, on VCDM 2.0 or 1.1). */
export function openBadge3(by: Issuer, award: Award, model: DataModel = 'vc2'): Json {
  const [base, from, until] =
    model === 'vc2' ? [urls.vc2, 'validFrom', 'validUntil'] : [urls.vc1, 'issuanceDate', 'expirationDate'];
  return {
    '@context': [base, model === 'vc2' ? urls.openBadges : urls.openBadges301],
    id: `urn:uuid:${uuidOf(award.seed)}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: award.name,
    issuer: by.profile,
    [from]: award.from,
    ...(award.until !== undefined && { [until]: award.until }),
    ...(award.awarded !== undefined && { awardedDate: award.awarded }),
    credentialSubject: subjectOf(by, award),
    ...(award.evidence && { evidence: award.evidence }),
    ...(award.status && { credentialStatus: award.status }),
    ...award.credential,
  };
}

export interface SigningChoices {
  readonly suite?: ProofSuite;
  readonly curve?: Curve;
  readonly model?: DataModel;
  /** Further members of the proof. */
  readonly members?: Json;
}

/** The same badge with an embedded proof, made at the moment it was issued. */
export async function signedOpenBadge3(by: Issuer, award: Award, how: SigningChoices = {}): Promise<Json> {
  const suite = how.suite ?? 'eddsa-rdfc-2022';
  return signed(openBadge3(by, award, how.model), {
    suite,
    keys: by.keys,
    verificationMethod: by.method(curveOf({ suite, ...how })),
    created: award.from,
    ...(how.curve && { curve: how.curve }),
    ...(how.members && { members: how.members }),
  });
}

export type KeyHint = 'did' | 'https' | 'jwk';

const keyKinds: Readonly<Record<Algorithm, KeyKind>> = {
  RS256: 'rsa',
  ES256: 'p256',
  EdDSA: 'ed25519',
  HS256: 'rsa',
  none: 'rsa',
};

/** The same badge as VC-JWT (OB 3.0 "JSON Web Token Proof Format"): registered claims beside the credential's members. */
export function jwtOpenBadge3(
  by: Issuer,
  award: Award,
  how: { readonly algorithm: Algorithm; readonly key?: KeyHint; readonly claims?: Json; readonly model?: DataModel },
): string {
  const credential = openBadge3(by, award, how.model);
  const payload = how.model === 'vc1' ? { vc: credential } : credential;
  return compactJws(
    { ...claimsOf(by, award, credential), ...payload, ...how.claims },
    how.algorithm,
    by.keys,
    headerOf(by, keyKinds[how.algorithm], how.key ?? 'did'),
  );
}

/** `iss`, `jti`, `sub`, `nbf` and, with an end, `exp`: all required by OB 3.0 "JWT Payload Format". */
export function claimsOf(by: Issuer, award: Pick<Award, 'from' | 'until'>, credential: Json): Json {
  const { id: sub } = credential['credentialSubject'] as { readonly id?: string };
  return {
    iss: by.id,
    jti: credential['id'],
    ...(sub !== undefined && { sub }),
    nbf: Date.parse(award.from) / 1000,
    ...(award.until !== undefined && { exp: Date.parse(award.until) / 1000 }),
  };
}

export function headerOf(by: Issuer, kind: KeyKind, hint: KeyHint): JoseHeader {
  if (hint === 'jwk') return { typ: 'JWT', jwk: jwkOf(by.keys, kind) };
  return { typ: 'JWT', kid: hint === 'did' ? by.method(kind) : keyAddress(by, kind) };
}

/** OB 3.0 IdentityObject: the e-mail address hashed with its salt. */
export function identityObject(recipient: Recipient): Json {
  const salt = recipient.salt ?? '';
  return {
    type: 'IdentityObject',
    hashed: true,
    identityHash: `sha256$${sha256(`${recipient.email}${salt}`).toString('hex')}`,
    identityType: 'emailAddress',
    ...(salt !== '' && { salt }),
  };
}

function subjectOf(by: Issuer, award: Award): Json {
  return {
    ...(award.recipient.id !== undefined && { id: award.recipient.id }),
    type: ['AchievementSubject'],
    identifier: [identityObject(award.recipient)],
    achievement: {
      id: achievementId(by, award),
      type: ['Achievement'],
      ...(award.achievementType !== undefined && { achievementType: award.achievementType }),
      name: award.name,
      description: award.description,
      criteria: { narrative: award.criteria },
      ...(award.image !== undefined && { image: { id: award.image, type: 'Image', caption: award.name } }),
      ...(award.tags && { tag: award.tags }),
      ...(award.alignments && { alignment: award.alignments }),
      ...award.achievement,
    },
    ...award.subject,
  };
}

/** Address of the achievement's own page. */
export function achievementId(by: Pick<Issuer, 'host'>, award: Pick<Award, 'name'>): string {
  const slug = award.name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `https://${by.host}/achievements/${slug === '' ? uuidOf(award.name) : slug}`;
}
