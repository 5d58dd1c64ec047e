import { describe, expect, test } from 'vitest';
import { didWebUrl } from '../../../../main/verify/dids/did-web';
import { Dossier } from '../../../../main/verify/documents';
import { resolveDid } from '../../../../main/verify/dids/table';
import { json, type Documents } from '../../../issuer/documents';
import { base64urlJson } from '../../../issuer/encodings';
import { signer } from '../../../issuer/signer';
import { sourceOf } from '../make-source';

const resolve = async (did: string, documents: Documents = new Map()) => {
  const source = sourceOf(documents, '2026-11-22T12:00:00Z');
  const answer = await resolveDid(did, new Dossier(source).inquire());
  return { answer, asked: source.asked, reason: answer.kind === 'none' ? answer.finding.reason : null };
};

describe('did:web', () => {
  test.each([
    ['did:web:school.example', 'https://school.example/.well-known/did.json'],
    ['did:web:school.example:staff:7', 'https://school.example/staff/7/did.json'],
    ['did:web:school.example%3A8443', 'https://school.example:8443/.well-known/did.json'],
    ['did:web:school.example%3a8443:a', 'https://school.example:8443/a/did.json'],
    ['did:web:localhost%3A8080', 'https://localhost:8080/.well-known/did.json'],
    ['did:web:school.example:a%20b', 'https://school.example/a%20b/did.json'],
    ['did:web:school.example:~mia:it.is', 'https://school.example/~mia/it.is/did.json'],
  ])('%s is at %s', (did, url) => {
    expect(didWebUrl(did)).toBe(url);
  });

  test.each([
    'did:web:',
    'did:web::a',
    'did:web:127.0.0.1',
    'did:web:127.1',
    'did:web:2130706433',
    'did:web:0x7f000001',
    'did:web:169.254.169.254%3A80',
    'did:web:[::1]',
    'did:web:user%40school.example',
    'did:web:user@school.example',
    'did:web:school.example%2Fevil',
    'did:web:school.example%3Fq',
    'did:web:school.example%23f',
    'did:web:school.example%3A',
    'did:web:school.example%3A99999',
    'did:web:school.example%3Aabc',
    'did:web:school.example:..:evil',
    'did:web:school.example:.:evil',
    'did:web:school.example::a',
    'did:web:school.example:a/b',
    'did:web:school.example:a?b',
    'did:web:schoolé.example',
  ])('%s names no host, and nobody is asked', async (did) => {
    expect(didWebUrl(did)).toBeNull();
    expect(await resolve(did)).toMatchObject({ reason: 'key-not-found', asked: [] });
  });

  test('a document that calls itself another is not taken', async () => {
    const url = 'https://school.example/.well-known/did.json';
    const at = (id: string) => resolve('did:web:school.example', new Map([[url, json({ id })]]));
    expect((await at('did:web:school.example')).answer.kind).toBe('document');
    expect((await at('did:web:other.example')).reason).toBe('key-not-found');
    expect((await at('did:web:school.example:a')).reason).toBe('key-not-found');
  });

  test('one that cannot be reached, or is no JSON, contradicts nobody', async () => {
    expect((await resolve('did:web:school.example')).reason).toBe('key-unreachable');
    const url = 'https://school.example/.well-known/did.json';
    const text = { kind: 'text', value: '<html>', mediaType: 'text/html' } as const;
    expect((await resolve('did:web:school.example', new Map([[url, text]]))).reason).toBe('key-not-found');
  });
});

describe('did:jwk', () => {
  test('is its one key, which asserts unless it is for encryption', async () => {
    const { jwk } = signer('ES256');
    const did = `did:jwk:${base64urlJson(jwk)}`;
    const { answer, asked } = await resolve(did);
    expect(asked).toEqual([]);
    expect(answer).toMatchObject({
      document: { id: did, verificationMethod: [{ id: `${did}#0`, publicKeyJwk: jwk }], assertionMethod: [`${did}#0`] },
    });
    const sealed = await resolve(`did:jwk:${base64urlJson({ ...jwk, use: 'enc' })}`);
    expect(sealed.answer).toMatchObject({ document: { assertionMethod: [], authentication: [] } });
  });

  test.each(['did:jwk:', 'did:jwk:AAAA', 'did:jwk:W10', 'did:jwk:bnVsbA', 'did:jwk:!!'])(
    '%s is no key',
    async (did) => {
      expect((await resolve(did)).reason).toBe('key-not-found');
    },
  );
});

describe('did:key', () => {
  test('is its one key', async () => {
    const did = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
    const { answer } = await resolve(did);
    const id = `${did}#${did.slice('did:key:'.length)}`;
    expect(answer).toMatchObject({ document: { id: did, verificationMethod: [{ id }], assertionMethod: [id] } });
  });

  test.each(['did:key:', 'did:key:z', 'did:key:z0OIl', 'did:key:f00'])('%s is no key', async (did) => {
    expect((await resolve(did)).reason).toBe('key-not-found');
  });
});

test.each(['did:ion:abc', 'did:', 'did:__proto__:a', 'did:constructor:a', 'did:WEB:a.example'])(
  '%s is of no method that is known',
  async (did) => {
    const { reason, asked } = await resolve(did);
    expect(reason).toBe('unsupported-did-method');
    // Its own name may be listed by a folder of documents; the network answers to no such name.
    expect(asked.filter((url) => url !== did)).toEqual([]);
  },
);

test('a DID of another method can be given as a document, which must be its own', async () => {
  const given = (id: string) => resolve('did:ion:abc', new Map([['did:ion:abc', json({ id })]]));
  expect((await given('did:ion:abc')).answer.kind).toBe('document');
  expect((await given('did:ion:abd')).reason).toBe('unsupported-did-method');
});
