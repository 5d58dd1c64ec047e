import type { Json } from './canonical';
import { type Documents, json } from './documents';
import type { Issuer } from './issuer';
import { compactJws } from './jwt';
import type { HostedBadge } from './open-badge-2';

const context = 'https://purl.imsglobal.org/spec/clr/v1p0/context/clr_v1p0.jsonld';
const site = (by: Pick<Issuer, 'host'>) => `https://${by.host}/clr`;

/** A CLR 1.0 record of two courses, the second part of the first, at its own address. */
export function hostedClr1(by: Issuer, extra: Json = {}): HostedBadge {
  const clr = { ...clrOf(by, `${site(by)}/1`), verification: { id: `${site(by)}/1#v`, type: 'Hosted' }, ...extra };
  return { assertion: clr, documents: new Map([[`${site(by)}/1`, json(clr)], ...documentsOf(by, [])]) };
}

/** The same as a compact JWS with a key that the publisher's profile links; the ids of `revoked` stand in its list. */
export function signedClr1(
  by: Issuer,
  how: { readonly revoked?: readonly string[]; readonly signer?: Issuer } = {},
): { readonly token: string; readonly documents: Documents } {
  const clr = {
    ...clrOf(by, 'urn:uuid:3f1b1c1e-0000-4000-8000-000000000001'),
    verification: { type: 'Signed', creator: `${site(by)}/key` },
  };
  const token = compactJws(clr, 'RS256', (how.signer ?? by).keys);
  return { token, documents: new Map(documentsOf(by, how.revoked ?? [])) };
}

function profileOf(by: Issuer): Json {
  return { id: `${site(by)}/publisher`, type: 'Profile', name: by.name, url: `https://${by.host}` };
}

function clrOf(by: Issuer, id: string): Json {
  const [first, second] = ['algebra', 'fractions'].map((name) => `${site(by)}/achievements/${name}`);
  return {
    '@context': context,
    type: 'Clr',
    id,
    name: 'Evening courses of 2025',
    issuedOn: '2025-07-01T08:00:00Z',
    learner: {
      id: 'urn:uuid:learner',
      type: 'Profile',
      givenName: 'Ada',
      familyName: 'Example',
      email: 'ada@a.example',
    },
    publisher: profileOf(by),
    partial: false,
    achievements: [
      {
        id: second,
        type: 'Achievement',
        name: 'Fractions',
        achievementType: 'Course',
        associations: [{ associationType: 'isPartOf', targetId: first, title: 'Algebra' }],
      },
    ],
    assertions: [
      {
        id: 'urn:uuid:a1',
        type: 'Assertion',
        issuedOn: '2025-06-01T00:00:00Z',
        creditsEarned: 4,
        achievement: {
          id: first,
          type: 'Achievement',
          name: 'Algebra',
          achievementType: 'Course',
          issuer: { id: by.id, name: 'Faculty of Numbers' },
          resultDescriptions: [{ id: 'urn:uuid:r', name: 'Final grade', resultType: 'LetterGrade' }],
          tags: ['Equations'],
        },
        results: [{ resultDescription: 'urn:uuid:r', value: 'B', status: 'Completed' }],
      },
      { id: 'urn:uuid:a2', type: 'Assertion', achievement: second },
    ],
  };
}

function documentsOf(by: Issuer, revoked: readonly string[]): [string, ReturnType<typeof json>][] {
  const key = {
    id: `${site(by)}/key`,
    type: 'CryptographicKey',
    owner: `${site(by)}/publisher`,
    publicKeyPem: by.keys.rsa.publicPem,
  };
  const list = { id: `${site(by)}/revoked`, type: 'RevocationList', issuer: key.owner, revokedAssertions: revoked };
  const profile = { ...profileOf(by), publicKey: key, revocationList: list.id };
  return [
    [key.owner, json(profile)],
    [key.id, json(key)],
    [list.id, json(list)],
  ];
}
