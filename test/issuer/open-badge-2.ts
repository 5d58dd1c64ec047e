import type { Json } from './canonical';
import { urls } from './contexts';
import { json, type Documents } from './documents';
import type { Issuer } from './issuer';
import { compactJws, type Algorithm } from './jwt';
import { achievementId, type Award, type Recipient } from './open-badge-3';
import { sha256, uuidOf } from './seeds';

/** An Open Badges 2.0 badge with the documents its issuer hosts for it. */
export interface HostedBadge {
  readonly assertion: Json;
  readonly documents: Documents;
}

export interface SignedBadge {
  readonly token: string;
  readonly assertion: Json;
  readonly documents: Documents;
}

/** Hosted (OB 2.0 "HostedBadge Verification"): the assertion stands at its own id; badge class and profile are linked. */
export function hostedBadge2(by: Issuer, award: Award, extra: Json = {}): HostedBadge {
  const id = assertionId(by, award);
  const assertion = { ...assertionOf(by, award, id), verification: { type: 'HostedBadge' }, ...extra };
  return { assertion, documents: new Map([[id, json(assertion)], ...issuerDocuments(by, award, [])]) };
}

/**
 * Signed (OB 2.0 "SignedBadge Verification"): a compact JWS whose key document, linked both ways with the profile, holds
 * an RSA `publicKeyPem`; the profile names a revocation list, in which the ids of `revoked` stand.
 */
export function signedBadge2(
  by: Issuer,
  award: Award,
  how: { readonly algorithm?: Algorithm; readonly revoked?: readonly Json[]; readonly signer?: Issuer } = {},
): SignedBadge {
  const assertion = {
    ...assertionOf(by, award, `urn:uuid:${uuidOf(award.seed)}`),
    verification: { type: 'SignedBadge', creator: keyId(by) },
  };
  const token = compactJws(assertion, how.algorithm ?? 'RS256', (how.signer ?? by).keys);
  return { token, assertion, documents: new Map(issuerDocuments(by, award, how.revoked ?? [])) };
}

/** Signed as above, and rotated: the profile lists `keys` of its own issuer, in that order. */
export function rotatedBadge2(by: Issuer, award: Award, keys: readonly Issuer[]): SignedBadge {
  const badge = signedBadge2(by, award);
  const { verification: _, ...rest } = badge.assertion;
  const assertion = { ...rest, verification: { type: 'SignedBadge' } };
  const listed = keys.map((each, index) => ({
    type: 'CryptographicKey',
    id: `${profileId(by)}#key-${String(index)}`,
    owner: profileId(by),
    publicKeyPem: each.keys.rsa.publicPem,
  }));
  const profile = badge.documents.get(profileId(by));
  const documents = new Map(badge.documents);
  if (profile?.kind === 'json') documents.set(profileId(by), json({ ...profile.value, publicKey: listed }));
  return { token: compactJws(assertion, 'RS256', by.keys), assertion, documents };
}

/** An endorsement of the badge class of `award` (OB 2.0 "Endorsement"), hosted by the endorser or signed with its key. */
export function endorsement2(
  by: Issuer,
  award: Award,
  how: { readonly signed?: boolean; readonly signer?: Issuer } = {},
): HostedBadge & { readonly token: string } {
  const id = how.signed ? `urn:uuid:${uuidOf(award.seed)}` : `https://${by.host}/badges/endorsements/1`;
  const assertion = {
    '@context': urls.openBadges2,
    type: 'Endorsement',
    id,
    claim: { id: badgeId(by, award), endorsementComment: 'We hire people who hold this.' },
    issuer: profileId(by),
    issuedOn: award.from,
    verification: how.signed ? { type: 'SignedBadge', creator: keyId(by) } : { type: 'HostedBadge' },
  };
  const documents = new Map([[id, json(assertion)], ...issuerDocuments(by, award, [])]);
  return { assertion, token: compactJws(assertion, 'RS256', (how.signer ?? by).keys), documents };
}

function keyId(by: Pick<Issuer, 'host'>): string {
  return `https://${by.host}/badges/public-key`;
}

export function profileId(by: Pick<Issuer, 'host'>): string {
  return `https://${by.host}/badges/issuer`;
}

export function assertionId(by: Pick<Issuer, 'host'>, award: Pick<Award, 'seed'>): string {
  return `https://${by.host}/badges/assertions/${uuidOf(award.seed)}`;
}

/** OB 2.0 IdentityObject with the e-mail address hashed and salted. */
export function recipientOf(recipient: Recipient): Json {
  const salt = recipient.salt ?? '';
  const identity = `sha256$${sha256(`${recipient.email}${salt}`).toString('hex')}`;
  return { type: 'email', hashed: true, ...(salt !== '' && { salt }), identity };
}

function assertionOf(by: Issuer, award: Award, id: string): Json {
  return {
    '@context': urls.openBadges2,
    type: 'Assertion',
    id,
    recipient: recipientOf(award.recipient),
    badge: badgeId(by, award),
    issuedOn: award.from,
    ...(award.until !== undefined && { expires: award.until }),
    ...(typeof award.subject?.['narrative'] === 'string' && { narrative: award.subject['narrative'] }),
    ...(award.evidence && { evidence: award.evidence.map(plainEvidence) }),
  };
}

function plainEvidence(evidence: Json): Json {
  return { ...evidence, type: 'Evidence' };
}

function badgeId(by: Issuer, award: Award): string {
  return achievementId(by, award).replace('/achievements/', '/badges/classes/');
}

/** Badge class, profile, key and revocation list: the same for a hosted and a signed badge of one issuer. */
function issuerDocuments(by: Issuer, award: Award, revoked: readonly Json[]): [string, ReturnType<typeof json>][] {
  const context = urls.openBadges2;
  const list = `https://${by.host}/badges/revocations`;
  const badge = {
    '@context': context,
    type: 'BadgeClass',
    id: badgeId(by, award),
    name: award.name,
    description: award.description,
    image: award.image ?? `${badgeId(by, award)}/image`,
    criteria: { narrative: award.criteria },
    issuer: profileId(by),
    ...(award.tags && { tags: award.tags }),
    ...(award.alignments && { alignment: award.alignments.map(plainAlignment) }),
  };
  const profile = {
    '@context': context,
    type: 'Profile',
    id: profileId(by),
    name: by.name,
    url: `https://${by.host}`,
    email: `badges@${by.host}`,
    ...(typeof by.profile['description'] === 'string' && { description: by.profile['description'] }),
    publicKey: keyId(by),
    revocationList: list,
  };
  const key = {
    '@context': context,
    type: 'CryptographicKey',
    id: keyId(by),
    owner: profile.id,
    publicKeyPem: by.keys.rsa.publicPem,
  };
  const revocations = {
    '@context': context,
    type: 'RevocationList',
    id: list,
    issuer: profile.id,
    revokedAssertions: revoked,
  };
  return [badge, profile, key, revocations].map((document) => [document.id, json(document)]);
}

/** OB 2.0 alignments have no `targetType`; their type is a plain string. */
function plainAlignment({ targetType: _, ...alignment }: Json): Json {
  return { ...alignment, type: 'AlignmentObject' };
}
