import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../shared/crc32';
import { makePngChunk, pngChunkData, pngChunkIsIntact, readPngChunks, rewritePng } from '../../shared/png';
import { pngInternationalText, readPngText } from '../../shared/png-text';
import { compressedITXt, iTXt, makePng, tEXt } from '../main/intake/make-png';

const typesIn = (bytes: Uint8Array) => {
  const png = readPngChunks(bytes);
  return png.kind === 'png' ? png.chunks.map(({ type }) => type) : png.kind;
};

test('crc32 agrees with the standard check value', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
  if (typeof zlibCrc32 === 'function') expect(crc32(Buffer.from('badge'))).toBe(zlibCrc32('badge'));
});

describe('readPngChunks', () => {
  test('lists chunks with their places', () => {
    const png = makePng([tEXt('a', 'b')], { width: 3, height: 5 });
    const read = readPngChunks(png);
    expect(read).toMatchObject({ kind: 'png', width: 3, height: 5, complete: true });
    if (read.kind !== 'png') return;
    expect(read.chunks.map(({ type }) => type)).toEqual(['IHDR', 'tEXt', 'IDAT', 'IEND']);
    expect(read.chunks.every((chunk) => pngChunkIsIntact(png, chunk))).toBe(true);
    expect(Buffer.from(pngChunkData(png, read.chunks[1]!)).toString()).toBe('a\0b');
  });

  test('reads inside a larger buffer', () => {
    const png = makePng([]);
    const buffer = new Uint8Array(png.length + 64);
    buffer.set(png, 32);
    expect(typesIn(buffer.subarray(32))).toEqual(['IHDR', 'IDAT', 'IEND']);
  });

  test('what follows the end is not read', () => {
    expect(typesIn(Buffer.concat([makePng([]), tEXt('openbadges', '{}')]))).toEqual(['IHDR', 'IDAT', 'IEND']);
  });

  test('tells other files and damage apart', () => {
    expect(typesIn(new Uint8Array(0))).toBe('not-png');
    expect(typesIn(Buffer.from('GIF89a'))).toBe('not-png');
    expect(typesIn(makePng([]).slice(0, 10))).toBe('damaged');
  });
});

describe('rewritePng', () => {
  const original = makePng([iTXt('openbadges', 'old'), tEXt('Title', 'kept')]);

  test('adds after the header, drops what is asked, keeps the rest to the byte', () => {
    const added = iTXt('openbadgecredential', 'new');
    const rewritten = rewritePng(original, [added], (chunk) => chunk.type === 'iTXt');
    expect(rewritten).toEqual(makePng([added, tEXt('Title', 'kept')]));
  });

  test('nothing added, nothing dropped: the same bytes', () => {
    expect(rewritePng(original, [], () => false)).toEqual(original);
  });

  test('a picture without its end is not rewritten', () => {
    expect(rewritePng(original.slice(0, -12), [], () => false)).toBeNull();
    expect(rewritePng(Buffer.from('no'), [], () => false)).toBeNull();
  });
});

describe('readPngText', () => {
  const textIn = (chunk: Uint8Array) =>
    readPngText(Buffer.from(chunk.subarray(4, 8)).toString(), chunk.subarray(8, chunk.length - 4));

  test('takes the kinds apart', () => {
    expect(textIn(tEXt('key', 'value'))).toMatchObject({ keyword: 'key', encoding: 'latin1', compressed: false });
    expect(textIn(compressedITXt('key', 'value'))).toMatchObject({ encoding: 'utf-8', compressed: true });
    const text = readPngText('iTXt', pngInternationalText('key', '“é”'));
    expect(text && Buffer.from(text.text).toString()).toBe('“é”');
  });

  test.each([
    ['IDAT', 'key\0value'],
    ['tEXt', 'no end of the keyword'],
    ['zTXt', 'key\0\x05unknown method'],
    ['iTXt', 'key\0\x01\x09\0\0unknown method'],
    ['iTXt', 'key\0\0\0language only'],
    ['iTXt', 'key'],
    ['tEXt', ''],
  ])('%s %j is not text', (type, data) => {
    expect(readPngText(type, Buffer.from(data, 'latin1'))).toBeNull();
  });
});

test('makePngChunk makes what readPngChunks reads', () => {
  expect(Buffer.from(makePngChunk('IEND', new Uint8Array(0))).toString('hex')).toBe('0000000049454e44ae426082');
});
