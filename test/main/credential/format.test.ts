import { describe, expect, test } from 'vitest';
import { formatOf, parsePayload } from '../../../main/credential/format';

const json = (value: unknown) => ({ kind: 'json', text: JSON.stringify(value) }) as const;
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jws = (claims: unknown) => ({ kind: 'jws', token: `${part({ alg: 'EdDSA' })}.${part(claims)}.c2ln` }) as const;

const v2 = 'https://www.w3.org/ns/credentials/v2';
const v1 = 'https://www.w3.org/2018/credentials/v1';
const ob2 = 'https://w3id.org/openbadges/v2';
const clr1 = 'https://purl.imsglobal.org/spec/clr/v1p0/context/clr_v1p0.jsonld';
const elm = 'http://data.europa.eu/snb/model/context/edc-ap';
const sealed = (value: unknown) => ({
  payload: part(value),
  signatures: [{ protected: part({ alg: 'ES256', sigT: '2026-01-01T00:00:00Z' }), signature: 'c2ln' }],
});
const assertion = { '@context': ob2, id: 'https://e.example/1', type: 'Assertion', badge: 'https://e.example/b' };

describe('formatOf JSON', () => {
  test.each([
    ['ob3-ldp', { '@context': [v2], type: ['VerifiableCredential', 'OpenBadgeCredential'] }],
    ['ob3-ldp', { '@context': [v1], type: ['VerifiableCredential', 'AchievementCredential'] }],
    ['clr2-ldp', { '@context': [v2], type: ['VerifiableCredential', 'ClrCredential'] }],
    ['endorsement', { '@context': [v2], type: ['VerifiableCredential', 'EndorsementCredential'] }],
    ['vc-ldp', { '@context': v2, type: 'VerifiableCredential' }],
    ['vp', { '@context': [v2], type: 'VerifiablePresentation' }],
    ['ob2-hosted', assertion],
    ['ob2-hosted', { ...assertion, '@context': 'https://openbadgespec.org/v2/context.json' }],
    ['ob2-hosted', { '@context': ob2, id: 'https://e.example/1', revoked: true }],
    ['ob1', { ...assertion, '@context': 'https://w3id.org/openbadges/v1' }],
    ['ob1', { uid: '1', recipient: {}, badge: 'https://e.example/b', verify: { type: 'hosted' } }],
    ['ob1', { recipient: 'sha256$00', salt: 's', badge: { name: 'Old', issuer: { origin: 'o' } } }],
    ['ob1', { recipient: 'a@b.example', badge: { version: '0.5.0', name: 'Old', issuer: { origin: 'o', name: 'n' } } }],
    [
      'endorsement',
      { '@context': ob2, id: 'https://e.example/e', type: 'Endorsement', claim: { id: 'https://e.example/b' } },
    ],
    ['clr1', { '@context': clr1, type: 'Clr', learner: {}, publisher: {}, assertions: [] }],
    ['clr1', { id: 'urn:uuid:1', learner: {}, publisher: {}, signedAssertions: [] }],
    ['clr1', { '@context': clr1, type: 'CLR', id: 'https://e.example/1', revoked: true }],
    ['vc-ldp', { '@context': [v1, elm], type: ['VerifiableCredential', 'EuropeanDigitalCredential'] }],
    ['vc-ldp', sealed({ '@context': [v1, elm], type: ['VerifiableCredential', 'EuropeanDigitalCredential'] })],
    ['unknown', { learner: {}, publisher: {} }],
    ['unknown', { '@context': ob2, type: 'BadgeClass', name: 'A class is not an assertion' }],
    ['unknown', { ...assertion, '@context': 'https://e.example/other' }],
    ['unknown', { type: 'FeatureCollection', features: [] }],
    ['unknown', {}],
  ])('%s', (format, value) => {
    expect(formatOf(json(value))).toBe(format);
  });
});

describe('formatOf JWS', () => {
  test.each([
    ['ob2-signed', assertion],
    ['ob3-jwt', { '@context': [v2], type: ['VerifiableCredential', 'OpenBadgeCredential'], iss: 'did:web:e.example' }],
    ['ob3-jwt', { vc: { '@context': [v1], type: ['VerifiableCredential', 'OpenBadgeCredential'] } }],
    ['clr2-jwt', { '@context': [v2], type: ['VerifiableCredential', 'ClrCredential'] }],
    ['vc-jwt', { vc: { '@context': [v1], type: ['VerifiableCredential'] } }],
    ['vc-jwt', { vc: { credentialSubject: {} } }],
    ['vp', { vp: { '@context': [v1], type: ['VerifiablePresentation'] } }],
    ['unknown', { sub: 'a login token', aud: 'somewhere' }],
  ])('%s', (format, claims) => {
    expect(formatOf(jws(claims))).toBe(format);
  });
});

describe('parsePayload', () => {
  test('opens a JSON serialization of a JWS and names its seal', () => {
    const credential = { type: ['VerifiableCredential'], credentialSubject: {} };
    expect(parsePayload(json(sealed(credential)))).toEqual({
      ok: true,
      value: { kind: 'json', document: credential, seal: 'JAdES' },
    });
    const flattened = { payload: part(credential), protected: part({ alg: 'ES256' }), signature: 'c2ln' };
    expect(parsePayload(json(flattened))).toMatchObject({ value: { seal: 'JWS JSON serialization' } });
  });

  test.each([
    ['a payload without a signature', { payload: part({ type: 'VerifiableCredential' }), signatures: [] }],
    ['a payload that is no JSON', { payload: 'AAAA', signatures: [{ signature: 'c2ln' }] }],
    ['a credential with a member of that name', { ...sealed({}), '@context': [v2] }],
  ])('leaves %s closed', (_, value) => {
    expect(parsePayload(json(value))).toEqual({ ok: true, value: { kind: 'json', document: value } });
  });

  test('takes the vc claim as the document and keeps the claims', () => {
    const parsed = parsePayload(jws({ iss: 'i', vc: { type: ['VerifiableCredential'] } }));
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        kind: 'jws',
        claimed: 'vc',
        document: { type: ['VerifiableCredential'] },
        jws: { claims: { iss: 'i' } },
      },
    });
  });

  test('says where JSON goes wrong', () => {
    expect(parsePayload({ kind: 'json', text: '{\n  "a": 1,\n  "b" 2\n}' })).toEqual({
      ok: false,
      error: { kind: 'json-malformed', line: 3, column: 7 },
    });
    expect(parsePayload({ kind: 'json', text: '{"a":' })).toMatchObject({ error: { line: 1, column: 6 } });
  });

  test('refuses nesting before parsing, and is not fooled by brackets in strings', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(parsePayload({ kind: 'json', text: deep })).toMatchObject({ error: { kind: 'json-too-deep' } });
    const text = JSON.stringify({ narrative: `${'{['.repeat(500)}"\\"` });
    expect(parsePayload({ kind: 'json', text }).ok).toBe(true);
  });

  test.each(['a.b', 'a.b.c.d', '..', 'e30.e30.', 'eyJhbGciOiJub25lIn0.W10.', '!!.??.__'])(
    'refuses the JWS %s',
    (token) => {
      expect(parsePayload({ kind: 'jws', token })).toEqual({ ok: false, error: { kind: 'jws-malformed' } });
    },
  );
});
