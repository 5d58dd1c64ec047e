import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../../../main/verify/verify';
import { json, type Documents } from '../../../issuer/documents';
import { signer } from '../../../issuer/signer';
import { checkOf, jobFor } from '../make-job';
import { redirecting, sourceOf } from '../make-source';

const by = signer('ES256');
const other = signer('ES384');
const web = 'did:web:school.example';
const didUrl = 'https://school.example/.well-known/did.json';
const jwks = 'https://school.example/.well-known/jwks.json';

const credential = (issuer: string) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:mia', role: 'guide' },
});

async function told(token: string, documents: Documents = new Map()) {
  const source = sourceOf(documents, '2026-11-22T12:00:00Z');
  const { report } = await verifyCredential(jobFor(token), source);
  return { verdict: report.verdict, proof: checkOf(report, 'proof').reason, key: checkOf(report, 'issuer-key').reason };
}

const method = (id: string, jwk: object, more: object = {}) => ({
  id,
  type: 'JsonWebKey',
  controller: web,
  publicKeyJwk: { ...jwk },
  ...more,
});
const didDocument = (methods: readonly object[], more: object = {}): Documents =>
  new Map([
    [
      didUrl,
      json({
        id: web,
        verificationMethod: methods,
        assertionMethod: methods.map((each) => (each as { id: string }).id),
        ...more,
      }),
    ],
  ]);

describe('a key in the header', () => {
  test('that is the issuer’s DID needs nobody', async () => {
    expect(await told(by.token(credential(by.did), { jwk: by.jwk, kid: undefined }))).toMatchObject({
      verdict: 'verified',
      key: 'key-of-issuer',
    });
  });

  test('that is not the issuer’s DID, which is a key itself, is another’s', async () => {
    for (const kid of [undefined, `${other.did}#0`]) {
      const forged = by.token(credential(other.did), { jwk: by.jwk, kid });
      expect(await told(forged)).toMatchObject({ verdict: 'invalid', key: 'key-of-other' });
    }
  });

  test('counts where the DID document or the host of the DID lists it', async () => {
    const token = by.token(credential(web), { jwk: by.jwk, kid: undefined });
    expect((await told(token, didDocument([method(`${web}#a`, by.jwk)]))).verdict).toBe('verified');
    const elsewhere = didDocument([method(`${web}#b`, other.jwk), method(`${web}#c`, signer('EdDSA').jwk)]);
    expect(await told(token, elsewhere)).toMatchObject({ verdict: 'unverified', key: 'key-unreachable' });
    const without = new Map([...elsewhere, [jwks, { kind: 'gone' }] as const]);
    expect(await told(token, without)).toMatchObject({ verdict: 'unverified', key: 'key-self-asserted' });
    const listed = new Map([...elsewhere, [jwks, json({ keys: [by.jwk] })] as const]);
    expect(await told(token, listed)).toMatchObject({ verdict: 'verified', key: 'key-of-issuer' });
    const foreign = new Map([...elsewhere, [jwks, json({ keys: [{ ...by.jwk, iss: 'did:web:x.example' }] })] as const]);
    expect(await told(token, foreign)).toMatchObject({ verdict: 'unverified', key: 'key-self-asserted' });
  });

  test('counts where the host lists it, and the DID document has one other key', async () => {
    const token = by.token(credential(web), { jwk: by.jwk, kid: undefined });
    const one = didDocument([method(`${web}#b`, other.jwk)]);
    const listed = new Map([...one, [jwks, json({ keys: [by.jwk] })] as const]);
    expect(await told(token, listed)).toMatchObject({ verdict: 'verified', key: 'key-of-issuer' });
    const without = new Map([...one, [jwks, { kind: 'gone' }] as const]);
    expect(await told(token, without)).toMatchObject({ verdict: 'unverified', key: 'key-self-asserted' });
    const named = by.token(credential(web), { jwk: by.jwk, kid: `${web}#b` });
    expect(await told(named, listed)).toMatchObject({ verdict: 'invalid', key: 'key-of-other' });
  });

  test('of a host with many DIDs must be named for this one', async () => {
    const tenant = 'did:web:school.example:staff';
    const token = by.token(credential(tenant), { jwk: by.jwk, kid: undefined });
    const document = json({ id: tenant, verificationMethod: [], assertionMethod: [] });
    const at = (jwk: object) =>
      told(
        token,
        new Map([
          ['https://school.example/staff/did.json', document],
          [jwks, json({ keys: [jwk] })],
        ]),
      );
    expect((await at({ ...by.jwk })).key).toBe('key-self-asserted');
    expect((await at({ ...by.jwk, iss: tenant })).key).toBe('key-of-issuer');
  });
});

describe('a key of a DID document', () => {
  const named = (kid: string | undefined) => by.token(credential(web), { kid });

  test('is found by its full id, a relative id, the kid of its JWK, and as the only one', async () => {
    for (const id of [`${web}#k`, '#k']) {
      for (const kid of [`${web}#k`, '#k', 'k']) {
        expect((await told(named(kid), didDocument([method(id, by.jwk)]))).verdict, `${id} ${kid}`).toBe('verified');
      }
    }
    const byKid = didDocument([method(`${web}#0`, { ...by.jwk, kid: 'thumb' }), method(`${web}#1`, other.jwk)]);
    expect((await told(named('thumb'), byKid)).verdict).toBe('verified');
    expect((await told(named(undefined), didDocument([method(`${web}#k`, by.jwk)]))).verdict).toBe('verified');
  });

  test('is the named one of several, and no other is tried', async () => {
    const two = didDocument([method(`${web}#old`, by.jwk), method(`${web}#new`, signer('ES256', true).jwk)]);
    expect((await told(named('old'), two)).verdict).toBe('verified');
    expect(await told(named('new'), two)).toMatchObject({ verdict: 'invalid', proof: 'signature-bad' });
    expect(await told(named('lost'), two)).toMatchObject({ verdict: 'unverified', proof: 'key-not-found' });
    expect(await told(named(undefined), two)).toMatchObject({ verdict: 'unverified', proof: 'key-not-found' });
  });

  test('must be there to assert, embedded or by reference', async () => {
    const own = method('#k', by.jwk);
    const silent = didDocument([own], { assertionMethod: [], authentication: ['#k'] });
    expect(await told(named('k'), silent)).toMatchObject({ verdict: 'invalid', key: 'key-not-authorised' });
    expect((await told(named('k'), didDocument([], { assertionMethod: [own] }))).verdict).toBe('verified');
    const foreign = didDocument([method('#k', by.jwk, { controller: other.did })]);
    expect(await told(named('k'), foreign)).toMatchObject({ verdict: 'invalid', key: 'key-of-other' });
  });

  test('that has ended proves nothing from then on', async () => {
    const issued = { iat: Date.parse('2026-05-01T00:00:00Z') / 1000 };
    const token = by.token({ ...credential(web), ...issued }, { kid: 'k' });
    const ended = (more: object) => told(token, didDocument([method('#k', by.jwk, more)]));
    expect((await ended({ expires: '2026-06-01T00:00:00Z' })).verdict).toBe('verified');
    // Valid from a day when the key still stood, and issued after its end.
    expect(await ended({ expires: '2026-04-01T00:00:00Z' })).toMatchObject({ verdict: 'invalid', key: 'key-revoked' });
    expect(await ended({ revoked: '2026-04-01T00:00:00Z' })).toMatchObject({ verdict: 'invalid', key: 'key-revoked' });
    expect(await ended({ revoked: '2026-06-01T00:00:00Z' })).toMatchObject({ verdict: 'unverified' });
  });

  test('whose end cannot be read has not gone on for that, and a list of one end is that one', async () => {
    const issued = { iat: Date.parse('2026-05-01T00:00:00Z') / 1000 };
    const token = by.token({ ...credential(web), ...issued }, { kid: 'k' });
    const ended = (more: object) => told(token, didDocument([method('#k', by.jwk, more)]));
    for (const more of [{ revoked: true }, { revoked: 1_775_000_000 }, { revoked: {} }, { expires: 1_775_000_000 }])
      expect(await ended(more), JSON.stringify(more)).toMatchObject({ verdict: 'unverified', key: 'key-revoked' });
    for (const day of [['2026-04-01T00:00:00Z'], { type: 'xsd:dateTime', '@value': '2026-04-01T00:00:00Z' }]) {
      for (const more of [{ revoked: day }, { expires: day }])
        expect(await ended(more), JSON.stringify(more)).toMatchObject({ verdict: 'invalid', key: 'key-revoked' });
    }
    for (const more of [{ revoked: false }, { revoked: null, expires: [] }])
      expect((await ended(more)).verdict, JSON.stringify(more)).toBe('verified');
  });

  test('of another controller is another’s, in a list as well', async () => {
    const under = (controller: unknown) => told(named('k'), didDocument([method('#k', by.jwk, { controller })]));
    expect((await under([web])).verdict).toBe('verified');
    for (const controller of [other.did, [other.did], { id: other.did }, [web, other.did]])
      expect(await under(controller)).toMatchObject({ verdict: 'invalid', key: 'key-of-other' });
    expect(await under(7)).toMatchObject({ verdict: 'unverified', key: 'key-self-asserted' });
  });

  test('that ended before the badge holds may have signed it before, where the token names no day', async () => {
    const token = by.token(credential(web), { kid: 'k' });
    const ended = (more: object) => told(token, didDocument([method('#k', by.jwk, more)]));
    expect((await ended({ expires: '2026-06-01T00:00:00Z' })).verdict).toBe('verified');
    for (const more of [{ expires: '2025-12-01T00:00:00Z' }, { revoked: '2025-12-01T00:00:00Z' }])
      expect(await ended(more)).toMatchObject({ verdict: 'unverified', key: 'key-revoked' });
    expect(await ended({ expires: 'soon' })).toMatchObject({ verdict: 'unverified', key: 'key-revoked' });
  });

  test('may authenticate for a presentation, or assert', async () => {
    const presentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      holder: web,
    };
    const token = by.token(presentation, { kid: 'k', typ: 'vp+jwt' });
    const own = method('#k', by.jwk);
    for (const allowed of ['assertionMethod', 'authentication']) {
      const only = didDocument([own], { assertionMethod: [], [allowed]: ['#k'] });
      expect((await told(token, only)).verdict, allowed).toBe('verified');
    }
    const none = didDocument([own], { assertionMethod: [] });
    expect(await told(token, none)).toMatchObject({ verdict: 'invalid', key: 'key-not-authorised' });
  });
});

describe('a bare kid of an issuer with an address', () => {
  const issuer = 'https://school.example/badges';
  const token = by.token(credential(issuer), { kid: 'k1' });

  test('is looked for in the document at the address and in the set of the host', async () => {
    const set = new Map([
      [
        jwks,
        json({
          keys: [
            { ...other.jwk, kid: 'k0' },
            { ...by.jwk, kid: 'k1' },
          ],
        }),
      ],
    ]);
    expect(await told(token, set)).toMatchObject({ verdict: 'verified', key: 'key-of-issuer' });
    const sealed = new Map([[jwks, json({ keys: [{ ...by.jwk, kid: 'k1', use: 'enc' }] })]]);
    expect(await told(token, sealed)).toMatchObject({ verdict: 'unverified', proof: 'key-not-found' });
    const own = { ...method(`${issuer}#k1`, by.jwk), controller: issuer };
    const document = json({ id: issuer, verificationMethod: [own], assertionMethod: [own.id] });
    expect((await told(token, new Map([[issuer, document]]))).verdict).toBe('verified');
    expect(await told(token)).toMatchObject({ verdict: 'unverified', proof: 'key-unreachable' });
  });
});

describe('a key set at the address that a token names', () => {
  const set = 'https://school.example/keys.json';
  const school = 'https://school.example';
  const asked = (kid: string, ...keys: readonly object[]) =>
    told(by.token(credential(school), { kid }), new Map([[set, json({ keys: keys.map((key) => ({ ...key })) })]]));

  test('gives the key of that name, or its only one where one of them has no name', async () => {
    expect((await asked(`${set}#k1`, { ...other.jwk, kid: 'k0' }, { ...by.jwk, kid: 'k1' })).verdict).toBe('verified');
    expect((await asked(set, { ...by.jwk, kid: 'k1' })).verdict).toBe('verified');
    expect((await asked(`${set}#k1`, by.jwk)).verdict).toBe('verified');
    expect((await asked(`${set}#k1`, { ...by.jwk, kid: 'thumbprint' })).verdict).toBe('verified');
    expect(await asked(set, other.jwk)).toMatchObject({ verdict: 'invalid', proof: 'signature-bad' });
  });

  test('that holds only a newer key of another name says nothing of the one that signed', async () => {
    const newer = { ...signer('ES256', true).jwk, kid: 'k2' };
    expect(await asked(`${set}#k1`, newer)).toMatchObject({ verdict: 'unverified', proof: 'key-not-found' });
    expect(await asked(`${set}#k2`, newer)).toMatchObject({ verdict: 'invalid', proof: 'signature-bad' });
  });
});

describe('a key at an address of the host that the issuer is on', () => {
  const registrar = 'https://school.example/registrar';
  const asked = (kid: string, more: Documents = new Map(), key: object = by.jwk) =>
    told(by.token(credential(registrar), { kid }), new Map([[kid, json({ ...key })], ...more]));
  const open = { verdict: 'unverified', key: 'key-self-asserted' };

  test('is the issuer’s below its own address and among the well-known places of the host', async () => {
    for (const kid of [`${registrar}/key`, `${registrar}/keys/1`, 'https://school.example/.well-known/badge-key'])
      expect(await asked(kid)).toMatchObject({ verdict: 'verified', key: 'key-of-issuer' });
  });

  test('is nobody’s word for the issuer where others of that host may have put it', async () => {
    for (const path of ['~mallory/key', 'mallory/key', 'registrar-mallory/key', 'registrar/~mallory/key', 'key'])
      expect(await asked(`https://school.example/${path}`), path).toMatchObject(open);
  });

  test('is that of a whole host only at its root', async () => {
    const school = 'https://school.example';
    const of = (kid: string) => told(by.token(credential(school), { kid }), new Map([[kid, json({ ...by.jwk })]]));
    expect(await of(`${school}/keys.json`)).toMatchObject({ verdict: 'verified' });
    for (const path of ['forum/attachments/7', '~mallory', 'mallory/key'])
      expect(await of(`${school}/${path}`), path).toMatchObject(open);
  });

  test('is where it was found and not where the way to it began', async () => {
    const kid = 'https://school.example/login?next=/~mallory/key';
    const token = by.token(credential('https://school.example'), { kid });
    const led = async (to: string) => {
      const source = sourceOf(new Map([[to, json({ ...by.jwk })]]), '2026-11-22T12:00:00Z');
      const { report } = await verifyCredential(jobFor(token), redirecting(source, new Map([[kid, to]])));
      return [report.verdict, checkOf(report, 'issuer-key').reason];
    };
    expect(await led('https://school.example/~mallory/key')).toEqual(['unverified', 'key-self-asserted']);
    expect(await led('https://school.example/key')).toEqual(['verified', 'key-of-issuer']);
  });

  test('is the issuer’s anywhere where the issuer lists it', async () => {
    const kid = 'https://school.example/keys/1';
    const own = { ...method(kid, by.jwk), controller: registrar };
    const profile = json({ id: registrar, verificationMethod: [own], assertionMethod: [kid] });
    expect(await asked(kid, new Map([[registrar, profile]]))).toMatchObject({ verdict: 'verified' });
    const set = json({ keys: [{ ...by.jwk, iss: registrar }] });
    expect(await asked(kid, new Map([[jwks, set]]))).toMatchObject({ verdict: 'verified' });
  });

  test('that names the issuer it speaks for is still only what its finder says', async () => {
    const named = { ...by.jwk, iss: registrar };
    expect(await asked('https://school.example/~mallory/key', new Map(), named)).toMatchObject(open);
  });
});

test('a key given for a DID of a method that is not known must name it as its controller', async () => {
  const did = 'did:example:school';
  const token = by.token(credential(did), { kid: `${did}#k` });
  const given = (controller: string) =>
    told(token, new Map([[`${did}#k`, json({ ...method(`${did}#k`, by.jwk), controller })]]));
  expect(await given(did)).toMatchObject({ verdict: 'verified', key: 'key-of-issuer' });
  expect(await given('did:example:other')).toMatchObject({ verdict: 'unverified', proof: 'unsupported-did-method' });
  expect(await told(token)).toMatchObject({ verdict: 'unverified', proof: 'unsupported-did-method' });
});
