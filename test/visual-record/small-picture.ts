import { deflateSync } from 'node:zlib';
import type { ElectronApplication } from '@playwright/test';
import { makePngChunk, pngSignature } from '../../shared/png';

/** Colours a picture has at most; one byte a pixel says which. */
const mostColours = 256;

/** Half a picture's size, in few colours: a tenth of its bytes, and still to be read. */
export async function smallPicture(app: ElectronApplication, png: Buffer, width: number): Promise<Buffer> {
  const { bitmap, height } = await app.evaluate(
    ({ nativeImage }, [base64, wide]) => {
      const image = nativeImage
        .createFromBuffer(Buffer.from(base64, 'base64'))
        .resize({ width: wide, quality: 'best' });
      return { bitmap: image.toBitmap().toString('base64'), height: image.getSize().height };
    },
    [png.toString('base64'), width] as const,
  );
  return inFewColours(Buffer.from(bitmap, 'base64'), width, height);
}

type Colour = readonly [red: number, green: number, blue: number];

/** A PNG with a palette (W3C PNG, section 11.2.1) of pixels as Electron gives them: blue, green, red, alpha. */
function inFewColours(pixels: Buffer, width: number, height: number): Buffer {
  const { palette, placeOf } = paletteOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = placeOf(binAt(pixels, (y * width + x) * 4));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const chunks = [
    makePngChunk('IHDR', head),
    makePngChunk('PLTE', Uint8Array.from(palette.flat())),
    makePngChunk('IDAT', deflateSync(rows, { level: 9 })),
    makePngChunk('IEND', new Uint8Array()),
  ];
  return Buffer.concat([pngSignature, ...chunks]);
}

/** Five bits a channel: what is closer than that is one colour. */
const binAt = (pixels: Buffer, at: number): number =>
  (((pixels[at + 2] ?? 0) >> 3) << 10) | (((pixels[at + 1] ?? 0) >> 3) << 5) | ((pixels[at] ?? 0) >> 3);

/** The commonest colours, each the mean of its bin; the others go to the one nearest to them. */
function paletteOf(pixels: Buffer): { readonly palette: readonly Colour[]; readonly placeOf: (bin: number) => number } {
  const bins = new Map<number, { count: number; sum: [number, number, number] }>();
  for (let at = 0; at < pixels.length; at += 4) {
    const key = binAt(pixels, at);
    const bin = bins.get(key) ?? { count: 0, sum: [0, 0, 0] };
    bin.count += 1;
    for (const channel of [0, 1, 2] as const) bin.sum[channel] += pixels[at + 2 - channel] ?? 0;
    bins.set(key, bin);
  }
  const common = [...bins].sort(([, a], [, b]) => b.count - a.count);
  const meanOf = ({ count, sum }: { count: number; sum: readonly number[] }): Colour => [
    Math.round((sum[0] ?? 0) / count),
    Math.round((sum[1] ?? 0) / count),
    Math.round((sum[2] ?? 0) / count),
  ];
  const palette = common.slice(0, mostColours).map(([, bin]) => meanOf(bin));
  const places = new Map(common.map(([key, bin], at) => [key, at < mostColours ? at : nearest(palette, meanOf(bin))]));
  return { palette, placeOf: (bin) => places.get(bin) ?? 0 };
}

function nearest(palette: readonly Colour[], [red, green, blue]: Colour): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, [r, g, b]] of palette.entries()) {
    const distance = 2 * (r - red) ** 2 + 4 * (g - green) ** 2 + 3 * (b - blue) ** 2;
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}
