import { describe, expect, test } from 'vitest';
import { readBytes, readText } from '../../../main/intake/read-bytes';
import { sha256 } from '../../../main/intake/sink';
import { assertion, badge, clr, presentation, token, v2 } from './badges';

const read = (text: string) => {
  const found = readText(text);
  return found.ok ? found.value : found.error;
};
const formats = (text: string) => {
  const found = readText(text);
  return found.ok ? found.value.candidates.map(({ format, pointer }) => `${pointer} ${format}`) : found.error;
};

describe('one credential', () => {
  test('JSON keeps its text to the last byte, and the original is its id', () => {
    const text = `\n${JSON.stringify(badge, null, '\t')}  \n`;
    expect(read(text)).toEqual({
      container: 'json',
      mediaType: 'application/json',
      sha256: sha256(text),
      candidates: [{ id: sha256(text), pointer: '', payload: { kind: 'json', text }, format: 'ob3-ldp' }],
      links: [],
      picture: null,
      refused: [],
      oddities: [],
    });
  });

  test.each([
    ['bare', (jwt: string) => jwt, 'jws'],
    ['with white space', (jwt: string) => `\r\n  ${jwt}\n\n`, 'jws'],
    ['in a JSON string', (jwt: string) => JSON.stringify(jwt), 'json'],
    ['broken into lines', (jwt: string) => (jwt.match(/.{1,60}/g) ?? []).join('\r\n'), 'jws'],
    ['as a data URI', (jwt: string) => `data:application/vc+jwt,${jwt}`, 'jws'],
    ['in a sentence', (jwt: string) => `Your badge: "${jwt}". Well done`, 'text'],
  ])('a token %s', (_name, wrap, container) => {
    const jwt = token(badge);
    expect(read(wrap(jwt))).toMatchObject({
      container,
      candidates: [{ pointer: '', payload: { kind: 'jws', token: jwt }, format: 'ob3-jwt' }],
    });
  });

  test('no id, no context, unknown type: kept all the same', () => {
    const { id: _id, ...nameless } = badge;
    expect(formats(JSON.stringify(nameless))).toEqual([' ob3-ldp']);
    expect(formats(JSON.stringify({ issuer: 'x', credentialSubject: {} }))).toEqual([' unknown']);
    expect(formats(JSON.stringify({ '@context': v2, type: 'Assertion', id: 'x' }))).toEqual([' unknown']);
  });

  test.each([
    ['\uFEFF', 'utf-8'],
    ['\uFEFF', 'utf16le'],
  ] as const)('a byte order mark %j in %s', (mark, encoding) => {
    const found = readBytes(Buffer.from(mark + JSON.stringify(assertion), encoding));
    expect(found).toMatchObject({ ok: true, value: { candidates: [{ format: 'ob2-hosted' }] } });
  });

  test('JSON between words', () => {
    expect(formats(`Here it is:\n\`\`\`json\n${JSON.stringify(assertion, null, 2)}\n\`\`\`\nSofia`)).toEqual([
      ' ob2-hosted',
    ]);
  });

  test('addresses, alone and in a sentence', () => {
    expect(read(' https://issuer.example/a?b=c#d\n')).toMatchObject({
      container: 'text',
      candidates: [],
      links: ['https://issuer.example/a?b=c#d'],
    });
    expect(read('See <https://issuer.example/1>, or (https://issuer.example/2).')).toMatchObject({
      links: ['https://issuer.example/1', 'https://issuer.example/2'],
    });
    expect(read('http://issuer.example/1')).toMatchObject({ links: ['http://issuer.example/1'] });
  });
});

test('a long line of marks in a mail holds nobody up', () => {
  const began = performance.now();
  const found = read(`Your badge: https://x.example/1 ${')'.repeat(100_000)}a`);
  expect(found).toMatchObject({ links: ['https://x.example/1'] });
  expect(performance.now() - began).toBeLessThan(1000);
});

describe('several credentials', () => {
  const spaced = (value: unknown) => JSON.stringify(value, null, 3);

  test('a presentation: itself first, then its parts as the exact slices they are', () => {
    const inner = `{ "type" : ["VerifiableCredential","OpenBadgeCredential"] ,"n": 1.50 }`;
    const jwt = token(badge);
    const text = `{"type":"VerifiablePresentation","verifiableCredential":[ ${inner} , "${jwt}"]}`;
    expect(read(text)).toMatchObject({
      candidates: [
        { id: sha256(text), pointer: '', format: 'vp' },
        { id: sha256(inner), pointer: '/verifiableCredential/0', payload: { text: inner }, format: 'ob3-ldp' },
        { id: sha256(jwt), pointer: '/verifiableCredential/1', payload: { token: jwt }, format: 'ob3-jwt' },
      ],
    });
  });

  test('enveloped credentials', () => {
    const enveloped = (id: string) => ({ '@context': v2, id, type: 'EnvelopedVerifiableCredential' });
    const jwt = token(badge);
    const base64 = Buffer.from(JSON.stringify(assertion)).toString('base64');
    const text = spaced(
      presentation([
        enveloped(`data:application/vc+jwt,${jwt}`),
        enveloped(`data:application/vc;base64,${base64}`),
        enveloped('https://issuer.example/elsewhere'),
        enveloped('data:text/plain,hello'),
      ]),
    );
    expect(formats(text)).toEqual([
      ' vp',
      '/verifiableCredential/0/id ob3-jwt',
      '/verifiableCredential/1/id ob2-hosted',
    ]);
    expect(read(text)).toMatchObject({
      links: ['https://issuer.example/elsewhere'],
      refused: [{ pointer: '/verifiableCredential/3/id', error: { kind: 'json-malformed' } }],
    });
    expect(formats(spaced(enveloped(`data:application/vc+jwt,${jwt}`)))).toEqual(['/id ob3-jwt']);
  });

  test('a presentation of one, not in a list, and one as a token', () => {
    expect(formats(spaced(presentation(badge)))).toEqual([' vp', '/verifiableCredential ob3-ldp']);
    const jwt = token({ vp: presentation([token(badge), badge]) });
    expect(formats(jwt)).toEqual([' vp', '/vp/verifiableCredential/0 ob3-jwt', '/vp/verifiableCredential/1 ob3-ldp']);
  });

  test('a CLR as JSON and as a token: itself first, then those inside', () => {
    const second = { ...badge, id: 'urn:uuid:2' };
    expect(formats(spaced(clr([badge, second])))).toEqual([
      ' clr2-ldp',
      '/credentialSubject/verifiableCredential/0 ob3-ldp',
      '/credentialSubject/verifiableCredential/1 ob3-ldp',
    ]);
    expect(formats(token(clr([badge])))).toEqual([' clr2-jwt', '/credentialSubject/verifiableCredential/0 ob3-ldp']);
    expect(formats(spaced(presentation([clr([badge])])))).toEqual([
      ' vp',
      '/verifiableCredential/0 clr2-ldp',
      '/verifiableCredential/0/credentialSubject/verifiableCredential/0 ob3-ldp',
    ]);
  });

  test('lists and what services wrap around', () => {
    const jwt = token(badge);
    expect(formats(spaced([badge, jwt, assertion]))).toEqual(['/0 ob3-ldp', '/1 ob3-jwt', '/2 ob2-hosted']);
    expect(formats(spaced({ credential: [badge], compactJwsString: [jwt] }))).toEqual([
      '/credential/0 ob3-ldp',
      '/compactJwsString/0 ob3-jwt',
    ]);
    expect(formats(spaced({ status: { success: true }, result: [assertion] }))).toEqual(['/result/0 ob2-hosted']);
    expect(formats(spaced({ results: [{ assertion }] }))).toEqual(['/results/0/assertion ob2-hosted']);
  });

  test('the same part twice counts once', () => {
    expect(formats(spaced([badge, badge]))).toEqual(['/0 ob3-ldp']);
  });

  test('parts that are not understood are told one by one', () => {
    const text = spaced(presentation([badge, { a: 1 }, 7, 'eyJh.eyJh.x']));
    expect(read(text)).toMatchObject({
      candidates: [{ format: 'vp' }, { format: 'ob3-ldp' }],
      refused: [
        { pointer: '/verifiableCredential/1', error: { kind: 'not-a-credential' } },
        { pointer: '/verifiableCredential/2', error: { kind: 'not-a-credential' } },
        { pointer: '/verifiableCredential/3', error: { kind: 'jws-malformed' } },
      ],
    });
  });

  test('of two members with one name the last counts, in the parts as in the whole', () => {
    const last = '{"type":"VerifiableCredential","n":2}';
    const text = `{"type":"VerifiablePresentation","verifiableCredential":{"type":"VerifiableCredential"},"verifiableCredential":${last}}`;
    expect(read(text)).toMatchObject({ candidates: [{ format: 'vp' }, { payload: { text: last } }] });
  });

  test('names that need escapes', () => {
    const text = `{"\\u0074ype":"VerifiablePresentation","verifiable\\u0043redential":[${JSON.stringify(badge)}]}`;
    expect(formats(text)).toEqual([' vp', '/verifiableCredential/0 ob3-ldp']);
  });
});

describe('what is refused', () => {
  test.each([
    ['', { kind: 'empty' }],
    [' \n\t', { kind: 'empty' }],
    ['\uFEFF', { kind: 'empty' }],
    ['well done', { kind: 'not-a-badge', found: 'text' }],
    ['www.example.org', { kind: 'not-a-badge', found: 'text' }],
    ['{"a":', { kind: 'json-malformed', line: 1, column: 6 }],
    ["{'a':1}", { kind: 'json-malformed', line: 1, column: 2 }],
    ['{"a":1}', { kind: 'not-a-credential' }],
    ['[]', { kind: 'not-a-credential' }],
    ['[1,2]', { kind: 'not-a-credential' }],
    ['eyJhbGciOiJub25lIn0.e30', { kind: 'jws-malformed' }],
    ['eyJhbGciOiJub25lIn0.WzFd.', { kind: 'jws-malformed' }],
    [token({ sub: 'a login', aud: 'somewhere' }), { kind: 'not-a-credential' }],
    ['<!doctype html><title>Badge</title>', { kind: 'html-page' }],
  ])('%j', (text, error) => {
    expect(read(text)).toEqual(error);
  });

  test.each([
    ['JPEG', '\xff\xd8\xff\xe0', { kind: 'not-a-badge', found: 'JPEG' }],
    ['GIF', 'GIF89a', { kind: 'not-a-badge', found: 'GIF' }],
    ['WebP', 'RIFF\0\0\0\0WEBP', { kind: 'not-a-badge', found: 'WebP' }],
    ['PDF', '%PDF-1.7\n', { kind: 'pdf-damaged' }],
    ['zip', 'PK\x03\x04', { kind: 'archive-damaged' }],
    ['gzip', '\x1f\x8b\x08', { kind: 'archive-not-supported', format: 'gzip' }],
    ['binary', '\x01\x02\0\xff', { kind: 'not-text' }],
    ['Latin-1 words', 'Caf\xe9', { kind: 'not-text' }],
  ])('%s', (_name, bytes, error) => {
    expect(readBytes(Buffer.from(bytes, 'latin1'), { name: 'badge.png' })).toEqual({ ok: false, error });
  });

  test('content decides, never the name', () => {
    for (const name of ['x (2).png', 'badge.svg', 'mail.txt', 'noname', '../../etc/passwd']) {
      const found = readBytes(Buffer.from(JSON.stringify(badge)), { name });
      expect(found).toMatchObject({ ok: true, value: { container: 'json' } });
    }
  });
});
