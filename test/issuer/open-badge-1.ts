import type { Json } from './canonical';
import { type Answer, json } from './documents';
import type { Issuer } from './issuer';
import { compactJws } from './jwt';
import { type HostedBadge, recipientOf, type SignedBadge } from './open-badge-2';
import type { Award } from './open-badge-3';
import { sha256, uuidOf } from './seeds';

const folder = (by: Pick<Issuer, 'host'>) => `https://${by.host}/old`;

/** Open Badges 0.5: issuer inside the badge, recipient as text beside its salt, no address of the badge itself. */
export function badge05(by: Issuer, award: Award): Json {
  const { email, salt = 'hashbrowns' } = award.recipient;
  return {
    recipient: `sha256$${sha256(`${email}${salt}`).toString('hex')}`,
    salt,
    issued_on: award.from.slice(0, 10),
    badge: {
      version: '0.5.0',
      name: award.name,
      description: award.description,
      image: `${folder(by)}/image.png`,
      criteria: `${folder(by)}/criteria`,
      issuer: { origin: `https://${by.host}`, name: by.name, org: 'Evening School', contact: `badges@${by.host}` },
    },
  };
}

/** Open Badges 1.0 or 1.1, hosted: the badge class and the issuer stand at addresses and, in 1.0, do not name themselves. */
export function hostedBadge1(by: Issuer, award: Award, version: '1.0' | '1.1', extra: Json = {}): HostedBadge {
  const url = `${folder(by)}/${uuidOf(award.seed)}`;
  const assertion = { ...assertionOf(by, award, version, url), verify: { type: 'hosted', url }, ...extra };
  return { assertion, documents: new Map([[url, json(assertion)], ...linkedDocuments(by, award, version, {})]) };
}

/**
 * Open Badges 1.0 or 1.1, signed: `verify.url` is the address of the key as PEM text, and the list of the revoked is
 * `{ uid: reason }`. `keyHost` and `keyPath` put the key somewhere else.
 */
export function signedBadge1(
  by: Issuer,
  award: Award,
  version: '1.0' | '1.1',
  how: { readonly revoked?: Json; readonly keyHost?: string; readonly keyPath?: string; readonly signer?: Issuer } = {},
): SignedBadge {
  const url = `https://${how.keyHost ?? by.host}/${how.keyPath ?? 'old/public-key.pem'}`;
  const assertion = { ...assertionOf(by, award, version, null), verify: { type: 'signed', url } };
  const token = compactJws(assertion, 'RS256', (how.signer ?? by).keys);
  const key: Answer = { kind: 'text', value: by.keys.rsa.publicPem, mediaType: 'application/x-pem-file' };
  return {
    token,
    assertion,
    documents: new Map([[url, key], ...linkedDocuments(by, award, version, how.revoked ?? {})]),
  };
}

function assertionOf(by: Issuer, award: Award, version: '1.0' | '1.1', url: string | null): Json {
  return {
    ...(version === '1.1' && {
      '@context': 'https://w3id.org/openbadges/v1',
      type: 'Assertion',
      id: url ?? `urn:uuid:${uuidOf(award.seed)}`,
    }),
    uid: uuidOf(award.seed),
    recipient: recipientOf(award.recipient),
    badge: `${folder(by)}/class`,
    issuedOn: Date.parse(award.from) / 1000,
    ...(award.until !== undefined && { expires: Date.parse(award.until) / 1000 }),
    evidence: `${folder(by)}/evidence`,
  };
}

function linkedDocuments(
  by: Issuer,
  award: Award,
  version: '1.0' | '1.1',
  revoked: Json,
): readonly (readonly [string, Answer])[] {
  const named = (type: string, id: string): Json =>
    version === '1.0' ? {} : { '@context': 'https://w3id.org/openbadges/v1', type, id };
  const [badge, profile, list] = [`${folder(by)}/class`, `${folder(by)}/issuer`, `${folder(by)}/revoked`];
  return [
    [
      badge,
      json({
        ...named('BadgeClass', badge),
        name: award.name,
        description: award.description,
        image: `${folder(by)}/image.png`,
        criteria: `${folder(by)}/criteria`,
        issuer: profile,
        tags: award.tags ?? [],
        alignment: [{ name: 'Reading scales', url: 'https://frameworks.example/1', description: 'To the tenth' }],
      }),
    ],
    [profile, json({ ...named('Issuer', profile), name: by.name, url: `https://${by.host}`, revocationList: list })],
    [list, json(revoked)],
  ];
}
