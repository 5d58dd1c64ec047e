import { describe, expect, test } from 'vitest';
import { bakeInto } from '../../../main/publish/bake';
import { readBytes } from '../../../main/intake/read-bytes';
import type { CredentialFormat, Payload } from '../../../shared/credential';
import { pngChunkIsIntact, readPngChunks } from '../../../shared/png';
import { must } from '../vault/a-wallet';
import { aPng } from './some-badges';

const json = {
  kind: 'json',
  text: '{"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],"type":["VerifiableCredential","OpenBadgeCredential"],"name":"Grøn ® “x” {","n":1.0,"proof":{"type":"DataIntegrityProof"},"credentialSubject":{"type":["AchievementSubject"]}}',
} as const satisfies Payload;
const head = Buffer.from('{"alg":"ES256"}').toString('base64url');
const body = Buffer.from('{"vc":{"type":["VerifiableCredential","OpenBadgeCredential"]}}').toString('base64url');
const jws = { kind: 'jws', token: `${head}.${body}.c2lnbmF0dXJl` } as const satisfies Payload;
const svg = Buffer.from(
  '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Pin</title><circle r="4"/></svg>',
);

describe('what was baked is read again unchanged', () => {
  test.each([
    ['PNG with JSON', aPng(), json, 'ob3-ldp'],
    ['PNG with a token', aPng(), jws, 'ob3-jwt'],
    ['SVG with JSON', svg, json, 'ob3-ldp'],
    ['SVG with a token', svg, jws, 'ob3-jwt'],
    [
      'SVG with JSON that ends a section',
      svg,
      { kind: 'json', text: json.text.replace('{","n"', ']]>","n"') },
      'ob3-ldp',
    ],
  ] as const)('%s', (_name, picture, payload, format) => {
    const baked = must(bakeInto(picture, payload, format));
    const found = must(readBytes(baked));
    expect(found.candidates[0]?.payload).toEqual(payload);
  });
});

test('a PNG keeps its chunks, and the new one is intact and after the header', () => {
  const picture = aPng();
  const baked = must(bakeInto(picture, json, 'ob3-ldp'));
  const png = readPngChunks(baked);
  if (png.kind !== 'png') throw new Error(png.kind);
  expect(png.chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
  expect(png.chunks.every((chunk) => pngChunkIsIntact(baked, chunk))).toBe(true);
  const chunk = png.chunks[1]!;
  const text = Buffer.from(baked.subarray(chunk.dataStart, chunk.dataStart + chunk.dataLength)).toString('utf8');
  expect(text).toBe(`openbadgecredential\0\0\0\0\0${json.text}`);
  expect(baked.length).toBe(picture.length + chunk.dataLength + 12);
});

test('an SVG keeps what it had', () => {
  const text = Buffer.from(must(bakeInto(svg, jws, 'ob3-jwt'))).toString('utf8');
  expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>')).toBe(true);
  expect(text).toContain('<title>Pin</title><circle r="4"/></svg>');
  expect(text).toMatch(/<svg [^>]*><openbadges:credential [^>]*verify="eyJ/);
  expect(text).toContain('xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"');
});

describe('refused', () => {
  const kindOf = (picture: Uint8Array, payload: Payload = json, format: CredentialFormat = 'ob3-ldp') => {
    const baked = bakeInto(picture, payload, format);
    return baked.ok ? 'baked' : baked.error.kind;
  };
  test.each([aPng(), new Uint8Array(svg)])('is a picture that carries a badge', (picture) => {
    for (const [payload, format] of [
      [json, 'ob3-ldp'],
      [jws, 'ob2-signed'],
      [jws, 'clr2-jwt'],
    ] as const) {
      expect(kindOf(must(bakeInto(picture, payload, format)))).toBe('already-baked');
    }
  });

  test('is what cannot be read', () => {
    expect(kindOf(aPng().subarray(0, 60))).toBe('png-damaged');
    expect(kindOf(Buffer.from('GIF89a'))).toBe('picture-not-bakeable');
    expect(kindOf(new Uint8Array())).toBe('picture-not-bakeable');
    expect(kindOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'))).toBe('svg-damaged');
    expect(
      kindOf(Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>')),
    ).toBe('svg-entities');
  });

  test('is a format without a place in pictures', () => {
    for (const format of ['vp', 'unknown', 'vc-jwt', 'endorsement'] as const) {
      expect(kindOf(aPng(), json, format)).toBe('not-bakeable');
    }
  });
});
