import { expect, test } from 'vitest';
import { codesInPicture } from '../../main/intake/qr/read-codes';
import { sizedPicture } from '../../main/intake/qr/picture-size';
import { readBytes } from '../../main/intake/read-bytes';
import { pngOf } from '../main/intake/qr/make-codes';

/** Pictures that claim more pixels than any memory holds, in a few bytes. */
function claiming(width: number, height: number): readonly (readonly [string, Uint8Array])[] {
  const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0\x08\x02\0\0\0', 'latin1');
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  const jpeg = Buffer.from('\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08\0\0\0\0\x01\x01\x11\x00\xff\xd9', 'latin1');
  jpeg.writeUInt16BE(Math.min(height, 65_535), 13);
  jpeg.writeUInt16BE(Math.min(width, 65_535), 15);
  const gif = Buffer.from('GIF89a\0\0\0\0\0\0\0', 'latin1');
  gif.writeUInt16LE(Math.min(width, 65_535), 6);
  gif.writeUInt16LE(Math.min(height, 65_535), 8);
  const bmp = Buffer.alloc(60);
  bmp.write('BM');
  bmp.writeInt32LE(width, 18);
  bmp.writeInt32LE(-height, 22);
  return [
    ['PNG', new Uint8Array(png)],
    ['JPEG', new Uint8Array(jpeg)],
    ['GIF', new Uint8Array(gif)],
    ['BMP', new Uint8Array(bmp)],
  ];
}

test('a picture that claims too many pixels is refused by its header, before anything decodes it', async () => {
  for (const [format, bytes] of claiming(100_000, 100_000)) {
    expect(sizedPicture(bytes)?.format).toBe(format);
    const started = performance.now();
    expect(await codesInPicture(bytes), format).toMatchObject({ ok: false, error: { kind: 'picture-too-large' } });
    expect(performance.now() - started).toBeLessThan(500);
  }
});

test('a file of a hundred megabytes is refused by its size', () => {
  const huge = new Uint8Array(100 * 1024 * 1024);
  huge.set([0xff, 0xd8, 0xff]);
  expect(readBytes(huge)).toMatchObject({ ok: false, error: { kind: 'too-large' } });
});

test('a picture cut off or garbled at any place is refused or read, and never throws', async () => {
  const whole = await pngOf('https://issuer.example/badge');
  for (let length = 8; length < whole.length; length += Math.ceil(whole.length / 40)) {
    const part = await codesInPicture(whole.slice(0, length));
    expect(part.ok || ['picture-damaged', 'picture-without-code'].includes(part.error.kind), String(length)).toBe(true);
    const garbled = whole.slice();
    garbled[length] = (garbled[length] ?? 0) ^ 0x55;
    expect(typeof (await codesInPicture(garbled)).ok).toBe('boolean');
  }
});

test('JPEG segments that lead nowhere end', () => {
  const endless = new Uint8Array(Buffer.from(`\xff\xd8\xff${'\xff'.repeat(4000)}`, 'latin1'));
  expect(sizedPicture(endless)).toBeNull();
  const zero = new Uint8Array(Buffer.from(`\xff\xd8\xff\xe0\x00\x00${'\xff\xe0\x00\x00'.repeat(1000)}`, 'latin1'));
  expect(sizedPicture(zero)).toBeNull();
});
