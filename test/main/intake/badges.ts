/** Credentials for tests of reading: the right shapes, fictional people, signatures of no worth. */
export const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
export const token = (claims: unknown, header: unknown = { alg: 'EdDSA' }) => `${part(header)}.${part(claims)}.c2ln`;

export const v2 = 'https://www.w3.org/ns/credentials/v2';

export const assertion = {
  '@context': 'https://w3id.org/openbadges/v2',
  id: 'https://issuer.example/assertions/1',
  type: 'Assertion',
  recipient: { type: 'email', hashed: false, identity: 'sofia@person.example' },
  badge: 'https://issuer.example/badges/1',
  verification: { type: 'HostedBadge' },
  issuedOn: '2026-01-01T00:00:00Z',
};

export const badge = {
  '@context': [v2, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:issuer.example', type: 'Profile', name: 'Harbour School' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { type: 'AchievementSubject', achievement: { id: 'urn:a', type: 'Achievement', name: 'Knots' } },
};

export const clr = (credentials: readonly unknown[]) => ({
  '@context': [v2, 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', badge['@context'][1]],
  type: ['VerifiableCredential', 'ClrCredential'],
  issuer: 'did:web:issuer.example',
  credentialSubject: { type: 'ClrSubject', verifiableCredential: credentials },
});

export const presentation = (credentials: unknown) => ({
  '@context': [v2],
  type: ['VerifiablePresentation'],
  verifiableCredential: credentials,
});
