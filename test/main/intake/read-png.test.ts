import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../main/intake/read-bytes';
import { sha256 } from '../../../main/intake/sink';
import { assertion, badge, token } from './badges';
import { compressedITXt, header, iTXt, makePng, tEXt, zTXt } from './make-png';

const json = JSON.stringify(badge);
const read = (bytes: Uint8Array) => {
  const found = readBytes(bytes);
  return found.ok ? found.value : found.error;
};

describe('a baked PNG', () => {
  test.each([
    ['iTXt', iTXt('openbadgecredential', json)],
    ['compressed iTXt', compressedITXt('openbadgecredential', json)],
    ['tEXt', tEXt('openbadgecredential', json)],
    ['zTXt', zTXt('openbadgecredential', json)],
    ['another case', iTXt('OpenBadgeCredential', json)],
  ])('%s', (_name, chunk) => {
    const png = makePng([chunk]);
    expect(read(png)).toEqual({
      container: 'png',
      mediaType: 'image/png',
      sha256: sha256(png),
      candidates: [{ id: sha256(png), pointer: '', payload: { kind: 'json', text: json }, format: 'ob3-ldp' }],
      links: [],
      picture: { mediaType: 'image/png', bytes: png },
      refused: [],
      oddities: [],
    });
  });

  test.each([
    ['openbadges', JSON.stringify(assertion), 'ob2-hosted'],
    ['openbadge', JSON.stringify(assertion), 'ob2-hosted'],
    ['openbadges', token(assertion), 'ob2-signed'],
    ['openbadgecredential', token(badge), 'ob3-jwt'],
    ['openbadgecredential', ` \n${token(badge)}\n`, 'ob3-jwt'],
    ['openbadges', `\uFEFF${JSON.stringify(assertion)}`, 'ob2-hosted'],
  ])('%s holding a %#th kind of payload', (keyword, text, format) => {
    expect(read(makePng([iTXt(keyword, text)]))).toMatchObject({ candidates: [{ format }] });
  });

  test('a legacy picture holds only an address', () => {
    const png = makePng([tEXt('openbadges', 'https://issuer.example/assertions/1')]);
    expect(read(png)).toMatchObject({
      candidates: [],
      links: ['https://issuer.example/assertions/1'],
      picture: { bytes: png },
    });
  });

  test.each([
    ['iTXt', (text: string) => iTXt('openbadges', text)],
    ['tEXt in Latin-1', (text: string) => tEXt('openbadges', text)],
    ['tEXt wrongly in UTF-8', (text: string) => tEXt('openbadges', Buffer.from(text))],
    ['zTXt wrongly in UTF-8', (text: string) => zTXt('openbadges', Buffer.from(text))],
  ])('keeps ® and é in %s', (_name, chunk) => {
    const text = JSON.stringify({ ...assertion, narrative: 'Café ®' });
    expect(read(makePng([chunk(text)]))).toMatchObject({ candidates: [{ payload: { text } }] });
  });

  test('keeps curly quotes, emoji and brackets in strings', () => {
    const text = JSON.stringify({ ...assertion, narrative: '“So } she said” { 🎓 \\" [' });
    for (const png of [makePng([iTXt('openbadges', text)]), makePng([zTXt('openbadges', Buffer.from(text))])]) {
      expect(read(png)).toMatchObject({ candidates: [{ payload: { text } }] });
    }
  });

  test('the first badge chunk counts; other text is passed over', () => {
    const first = JSON.stringify({ ...assertion, id: 'https://issuer.example/first' });
    const png = makePng([
      tEXt('Software', 'a drawing program'),
      iTXt('openbadges', first),
      iTXt('openbadges', JSON.stringify(assertion)),
    ]);
    expect(read(png)).toMatchObject({ candidates: [{ payload: { text: first } }] });
  });

  test('an unreadable first chunk does not hide a good second one', () => {
    const png = makePng([iTXt('openbadges', '{"broken'), iTXt('openbadgecredential', json)]);
    expect(read(png)).toMatchObject({ candidates: [{ format: 'ob3-ldp' }] });
  });

  test('data after the picture is found as well', () => {
    const png = makePng([]);
    const end = png.length - 12;
    const moved = Buffer.concat([png.subarray(0, end), iTXt('openbadgecredential', json), png.subarray(end)]);
    expect(read(moved)).toMatchObject({ candidates: [{ format: 'ob3-ldp' }], oddities: [] });
  });

  test('a picture of 8 MB', () => {
    const started = performance.now();
    expect(read(makePng([iTXt('openbadges', JSON.stringify(assertion))], { idat: 8_000_000 }))).toMatchObject({
      candidates: [{ format: 'ob2-hosted' }],
    });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('a damaged PNG', () => {
  test('a wrong checksum is told and tolerated', () => {
    const chunk = iTXt('openbadgecredential', json);
    chunk.set([0, 0, 0, 0], chunk.length - 4);
    expect(read(makePng([chunk]))).toMatchObject({ candidates: [{}], oddities: ['checksum-differs'] });
  });

  test('a missing end is told and tolerated once the badge was read', () => {
    const png = makePng([iTXt('openbadgecredential', json)], { idat: 1000 });
    expect(read(png.slice(0, png.length - 500))).toMatchObject({ candidates: [{}], oddities: ['cut-short'] });
  });

  test('a missing end before the badge is damage', () => {
    const png = makePng([iTXt('openbadgecredential', json)]);
    expect(read(png.slice(0, 60))).toEqual({ kind: 'png-damaged' });
  });

  test('a header that is missing or cut', () => {
    const png = makePng([]);
    expect(read(png.slice(0, 8))).toEqual({ kind: 'png-damaged' });
    expect(read(png.slice(0, 20))).toEqual({ kind: 'png-damaged' });
    expect(read(Buffer.concat([png.subarray(0, 8), iTXt('openbadges', json)]))).toEqual({ kind: 'png-damaged' });
    expect(header()).toHaveLength(25);
  });

  test('a broken zlib stream', () => {
    const chunk = zTXt('openbadges', json);
    chunk.set([0xff, 0xff, 0xff], 24);
    expect(read(makePng([chunk]))).toEqual({ kind: 'png-damaged' });
  });
});

describe('a PNG that is no badge', () => {
  test('has no badge chunk', () => {
    expect(read(makePng([tEXt('Title', 'openbadges')]))).toEqual({ kind: 'png-without-badge' });
  });

  test.each(['{"a":1}', '[]', '"text"', '7', 'null', '{"type":"FeatureCollection"}'])(
    'holds JSON such as %s',
    (text) => {
      expect(read(makePng([iTXt('openbadgecredential', text)]))).toEqual({ kind: 'not-a-credential' });
    },
  );

  test('holds broken JSON: says where', () => {
    expect(read(makePng([iTXt('openbadges', '{"a":1,\n}')]))).toEqual({ kind: 'json-malformed', line: 2, column: 1 });
  });

  test('holds plain words or nothing', () => {
    expect(read(makePng([iTXt('openbadges', 'well done')]))).toEqual({ kind: 'not-a-credential' });
    expect(read(makePng([iTXt('openbadges', '')]))).toEqual({ kind: 'not-a-credential' });
  });
});
