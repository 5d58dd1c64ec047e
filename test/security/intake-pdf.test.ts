import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { limits } from '../../main/intake/limits';
import { readBytes } from '../../main/intake/read-bytes';

const megabyte = 1024 * 1024;
const zeros = deflateSync(Buffer.alloc(100 * megabyte));
const stream = (number: number, dict: string, data: Uint8Array) =>
  Buffer.concat([
    Buffer.from(`${number} 0 obj\n<<${dict}/Length ${data.length}>>stream\n`),
    data,
    Buffer.from('\nendstream endobj\n'),
  ]);
const file = (...parts: readonly (string | Uint8Array)[]) =>
  Buffer.concat(['%PDF-1.7\n', ...parts].map((part) => Buffer.from(part)));
const times = (text: string, megabytes: number) => text.repeat(Math.ceil((megabytes * megabyte) / text.length));
const many = (count: number, one: (n: number) => string) =>
  Array.from({ length: count }, (_v, n) => one(n + 1)).join('');
const specification = (target: number) => `<</Type/Filespec/EF<</F ${target} 0 R>>>>`;

/** A PDF chosen by an attacker must end within the time for a file, and with a reason. */
function read(bytes: Uint8Array) {
  const start = performance.now();
  const before = process.memoryUsage().arrayBuffers;
  const result = readBytes(bytes);
  expect(performance.now() - start).toBeLessThan(limits.readMilliseconds * 2);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(400 * megabyte);
  return result.ok ? 'taken' : result.error.kind;
}

describe('a PDF made to harm', () => {
  it.each([
    [
      'an attached file that unfolds without end',
      file(stream(1, '/Filter/FlateDecode', zeros), `2 0 obj${specification(1)}endobj\n`),
    ],
    [
      'a hundred of them',
      file(
        ...Array.from({ length: 100 }, (_v, n) => stream(n + 1, '/Filter/FlateDecode', zeros.subarray(0, 50_000))),
        many(100, (n) => `${n + 200} 0 obj${specification(n)}endobj\n`),
      ),
    ],
    [
      'filters upon filters',
      file(stream(1, `/Filter[${'/FlateDecode '.repeat(1000)}]`, zeros), `2 0 obj${specification(1)}endobj\n`),
    ],
    [
      'object streams that unfold without end',
      file(stream(1, '/Type/ObjStm/N 9/First 9/Filter/FlateDecode', zeros), '2 0 obj<<>>endobj'),
    ],
    [
      'properties with a document type',
      file(
        stream(
          1,
          '/Type/Metadata/Subtype/XML',
          Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><openbadges>&b;</openbadges>'),
        ),
      ),
    ],
    ['files that name each other', file('1 0 obj<</EF<</F 2 0 R>>>>endobj 2 0 obj<</EF<</F 1 0 R>>>>endobj')],
  ])('%s gives nothing', (_what, bytes) => {
    expect(read(bytes)).toBe('pdf-without-badge');
  });

  it('an object stream that names one place a million times is given up', () => {
    const bytes = file(
      stream(
        1,
        '/Type/ObjStm/N 1000000/First 8/Filter/FlateDecode',
        deflateSync(Buffer.from(`${'1 0 '.repeat(400_000)}(${'x'.repeat(megabyte)})`)),
      ),
      '2 0 obj<<>>endobj',
    );
    expect(read(bytes)).toBe('pdf-too-complex');
  });

  it('a hundred thousand objects are read', () => {
    expect(read(file(many(100_000, (n) => `${n} 0 obj<</Type/StructElem/S/P/K ${n}>>endobj\n`)))).toBe(
      'pdf-without-badge',
    );
  });

  it('more objects than any badge has are not', () => {
    expect(read(file(many(limits.pdfObjects + 1, (n) => `${n} 0 obj<<>>\n`)))).toBe('pdf-too-complex');
  });

  it.each([
    ['numbers', '1 '],
    ['digits', '1'],
    ['brackets', '['],
    ['dictionaries', '<<'],
    ['dictionaries with a name', '<</a'],
    ['texts without an end', '('],
    ['backslashes', '(\\'],
    ['hexadecimals', '<a'],
    ['comments', '%'],
    ['white space', ' '],
    ['objects without an end', '1 0 obj'],
    ['objects of texts without an end', '1 0 obj('],
    ['streams without an end', '1 0 obj<<>>stream '],
    ['streams that claim a length', '1 0 obj<</Length 9>>stream '],
    ['trailers', 'trailer<<>>'],
    ['names', '/#41#'],
  ])('a file full of %s ends soon', (_what, text) => {
    expect(read(file('1 0 obj<<>>endobj ', times(text, 8)))).toMatch(/^pdf-/);
    expect(read(file('1 0 obj', times(text, 8)))).toMatch(/^pdf-/);
  });

  it('every byte of a small one may be wrong', () => {
    const badge = '{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","badge":"a","recipient":{}}';
    const good = file(
      stream(1, '/Type/EmbeddedFile', Buffer.from(badge)),
      `2 0 obj${specification(1)}endobj\ntrailer<</Info 3 0 R>>`,
    );
    expect(read(good)).toBe('taken');
    for (let index = 0; index < good.length; index += 1) {
      for (const value of [0, 0x28, 0x3c, 0xff]) {
        const changed = Buffer.from(good);
        changed[index] = value;
        expect(typeof readBytes(changed).ok).toBe('boolean');
      }
    }
  });
});
