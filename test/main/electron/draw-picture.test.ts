import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { drawPicture } from '../../../main/electron/draw-picture';
import type { HiddenPage, HiddenPages } from '../../../main/electron/hidden-page';

/** A hidden page that paints these BGRA pixels, one row of them. */
function pagesThatPaint(pixels: readonly number[]) {
  const shown: HiddenPage[] = [];
  const image = {
    isEmpty: () => false,
    toBitmap: () => Buffer.from(pixels),
    getSize: () => ({ width: pixels.length / 4, height: 1 }),
  };
  const pages: HiddenPages = {
    closeAll: () => undefined,
    with(page, use) {
      shown.push(page);
      const webContents = Object.assign(new EventEmitter(), {
        invalidate: () => webContents.emit('paint', {}, {}, image),
      });
      return use({ webContents } as unknown as Parameters<typeof use>[0]);
    },
  };
  return { pages, shown };
}

/** The header of a lossless WebP of that size (VP8L). */
function webp(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0, 'latin1');
  bytes.write('WEBPVP8L', 8, 'latin1');
  bytes.writeUInt32LE((width - 1) | ((height - 1) << 14), 21);
  return bytes;
}

it('gives brightness on white: black, white, and what shows through', async () => {
  const { pages } = pagesThatPaint([0, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 0]);
  const frame = await drawPicture(pages, new TextEncoder().encode('<svg/>'));
  expect(frame).toEqual({ width: 3, height: 1, gray: new Uint8Array([0, 255, 255]) });
});

it.each([
  ['an SVG in a square', new TextEncoder().encode('<svg/>'), 1200, 1200, 'image/svg+xml'],
  ['a small picture as it is', webp(640, 480), 640, 480, 'image/webp'],
  ['a large one made smaller', webp(6400, 3200), 1600, 800, 'image/webp'],
] as const)('draws %s, as a picture and nothing else', async (_what, picture, width, height, type) => {
  const { pages, shown } = pagesThatPaint([0, 0, 0, 255]);
  await drawPicture(pages, picture);
  expect(shown[0]).toMatchObject({ width, height, offscreen: true });
  expect(shown[0]?.html).toMatch(
    new RegExp(`<img src="data:${type.replace('+', '\\+')};base64,[A-Za-z0-9+/=]+" alt=""`),
  );
});
