import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { limits } from '../../main/intake/limits';
import { readBytes } from '../../main/intake/read-bytes';
import { pngSignature } from '../../shared/png';
import { badge } from '../main/intake/badges';
import { compressedITXt, header, iTXt, makePng, zTXt } from '../main/intake/make-png';

/** Reads, and says how long it took and how much memory it left behind. */
function read(bytes: Uint8Array) {
  const before = process.memoryUsage().arrayBuffers;
  const started = performance.now();
  const found = readBytes(bytes);
  return {
    error: found.ok ? null : found.error,
    found,
    milliseconds: performance.now() - started,
    grown: process.memoryUsage().arrayBuffers - before,
  };
}

const spaces = Buffer.alloc(50 * 1024 * 1024, 0x20);

test.each([
  ['zTXt', zTXt('openbadges', spaces)],
  ['iTXt', compressedITXt('openbadgecredential', spaces.toString('latin1'))],
])('a text of 50 MB packed into 50 KB of %s stops at the limit', (_name, chunk) => {
  expect(chunk.length).toBeLessThan(100_000);
  const { error, milliseconds } = read(makePng([chunk]));
  expect(error).toEqual({ kind: 'inflates-too-far', limit: limits.inflatedBytes });
  expect(milliseconds).toBeLessThan(2000);
});

test('a thousand bombs cost no more than a few', () => {
  const bomb = zTXt('openbadges', spaces.subarray(0, 20 * 1024 * 1024));
  const { error, milliseconds } = read(makePng(Array.from({ length: 1000 }, () => bomb)));
  expect(error).toMatchObject({ kind: 'inflates-too-far' });
  expect(milliseconds).toBeLessThan(2000);
});

test('a bomb that is bytes, not text, ends at the limit as well', () => {
  const stream = deflateSync(Buffer.alloc(limits.inflatedBytes - 10, 0xff));
  const chunk = zTXt('openbadges', '');
  expect(read(makePng([Buffer.concat([chunk.subarray(0, chunk.length - 4), stream])])).error).not.toBeNull();
});

test.each([0xffffffff, 0x7fffffff, 0x80000000, 0x10000000])('a chunk that claims %d bytes costs nothing', (length) => {
  const hostile = Buffer.alloc(50);
  hostile.writeUInt32BE(length, 0);
  hostile.write('iTXtopenbadges\0', 4, 'latin1');
  const { error, milliseconds, grown } = read(Buffer.concat([pngSignature, header(), hostile]));
  expect(error).toEqual({ kind: 'png-damaged' });
  expect(milliseconds).toBeLessThan(500);
  expect(grown).toBeLessThan(1024 * 1024);
});

test('millions of empty chunks', () => {
  const empty = Buffer.from('000000007445587400000000', 'hex');
  const many = Buffer.alloc(12 * 2_500_000, empty);
  const { error, milliseconds } = read(Buffer.concat([pngSignature, header(), many]));
  expect(error).toEqual({ kind: 'png-damaged' });
  expect(milliseconds).toBeLessThan(2000);
});

test.each([
  [60_000, 60_000],
  [0xffffffff, 0xffffffff],
  [10_000, 6_001],
])('a picture of %d by %d is refused by its header alone', (width, height) => {
  const { error } = read(makePng([iTXt('openbadgecredential', JSON.stringify(badge))], { width, height }));
  expect(error).toEqual({ kind: 'picture-too-large', pixels: width * height, limit: limits.pixels });
});

test('a file over the limit is refused unread', () => {
  const { error, milliseconds } = read(new Uint8Array(limits.fileBytes + 1));
  expect(error).toMatchObject({ kind: 'too-large' });
  expect(milliseconds).toBeLessThan(500);
});
