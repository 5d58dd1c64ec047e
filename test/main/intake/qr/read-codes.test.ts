import { describe, expect, test } from 'vitest';
import { codesInFrame, codesInPicture } from '../../../../main/intake/qr/read-codes';
import { sniff } from '../../../../main/intake/sniff';
import { bmpOf, frameOf, pngOf, pngOfFrame } from './make-codes';
import { jpegOf } from './make-jpeg';

const address = 'https://issuer.example/badges/42?v=1';

describe('codes in a picture', () => {
  test('a PNG and a bitmap give their text', async () => {
    for (const picture of [await pngOf(address), bmpOf(frameOf([address]))]) {
      const codes = await codesInPicture(picture);
      expect(codes.ok && codes.value.map(({ text }) => text)).toEqual([address]);
    }
  });

  test('a JPEG, whose edges are never sharp, gives its text; cut short it is damaged or without a code', async () => {
    const picture = jpegOf(frameOf([address]));
    expect(sniff(picture)).toEqual({ kind: 'other', name: 'JPEG' });
    const codes = await codesInPicture(picture);
    expect(codes.ok && codes.value.map(({ text }) => text)).toEqual([address]);
    expect(await codesInPicture(picture.slice(0, 700))).toMatchObject({ ok: false });
  });

  test('several codes come from left to right, with where they stand', async () => {
    const texts = [address, 'https://issuer.example/b', 'https://issuer.example/c'];
    const codes = await codesInPicture(pngOfFrame(frameOf(texts)));
    if (!codes.ok) throw new Error(codes.error.kind);
    expect(codes.value.map(({ text }) => text)).toEqual(texts);
    const lefts = codes.value.map(({ corners }) => Math.min(...corners.map(({ x }) => x)));
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
    expect(lefts[0]).toBeGreaterThan(8);
  });

  test('a whole signed badge of two thousand characters and text beyond ASCII come through unchanged', async () => {
    const token = `eyJhbGciOiJFZERTQSJ9.${'aZ09_-'.repeat(340)}.c2ln`;
    for (const text of [token, '{"name":"Übung – 読み書き"}']) {
      const codes = await codesInPicture(await pngOf(text));
      expect(codes.ok && codes.value[0]?.text).toBe(text);
    }
  });

  test('a picture without one is told by its kind, one that cannot be drawn here too', async () => {
    const blank = { width: 64, height: 64, gray: new Uint8Array(64 * 64).fill(200) };
    expect(await codesInPicture(pngOfFrame(blank))).toEqual({
      ok: false,
      error: { kind: 'picture-without-code', format: 'PNG' },
    });
    const webp = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0'), Buffer.alloc(16)]);
    expect(await codesInPicture(new Uint8Array(webp))).toMatchObject({
      ok: false,
      error: { kind: 'picture-not-drawn' },
    });
    expect(await codesInPicture(new Uint8Array([1, 2, 3]))).toEqual({ ok: false, error: { kind: 'picture-damaged' } });
  });
});

describe('codes in a frame', () => {
  test('are found, and none in an empty one', async () => {
    const codes = await codesInFrame(frameOf([address]));
    expect(codes.map(({ text }) => text)).toEqual([address]);
    expect(await codesInFrame({ width: 40, height: 40, gray: new Uint8Array(1600).fill(255) })).toEqual([]);
  });

  test('a frame whose size does not fit its bytes is not read', async () => {
    const { gray } = frameOf([address]);
    expect(await codesInFrame({ width: 100_000, height: 100_000, gray })).toEqual([]);
    expect(await codesInFrame({ width: -1, height: -gray.length, gray })).toEqual([]);
    expect(await codesInFrame({ width: 0, height: 0, gray: new Uint8Array(0) })).toEqual([]);
  });
});
