import type { GrayFrame } from '../intake/qr/decoder';
import { drawnFormats, sizedPicture } from '../intake/qr/picture-size';
import type { HiddenPages } from './hidden-page';
import { painted } from './painted';

/** Side of the square an SVG is drawn in, and the longest side of any other picture: modules of a code stay apart. */
const svgSide = 1_200;
const longestSide = 1_600;
/** A window can be no smaller on every system. */
const shortestSide = 128;

/**
 * Draws a picture that only a browser can (SVG, WebP, AVIF) in brightness, on white, as large as a code in it needs.
 * SECURITY: it goes through `<img>` on a page without scripts and network, where it can run nothing and load nothing; its
 * size was judged before. Null when it could not be drawn in time.
 */
export async function drawPicture(pages: HiddenPages, picture: Uint8Array): Promise<GrayFrame | null> {
  const { type, width, height } = asDrawn(picture);
  const address = `data:${type};base64,${Buffer.from(picture).toString('base64')}`;
  const style = `html,body{margin:0;background:transparent}img{display:block;width:${width}px;height:${height}px;object-fit:contain}`;
  const html = `<!doctype html><style>${style}</style><img src="${address}" alt="" decoding="sync">`;
  try {
    const image = await pages.with({ html, width, height, offscreen: true }, ({ webContents }) => painted(webContents));
    return image && brightness(image.getSize(), image.toBitmap());
  } catch {
    return null;
  }
}

function asDrawn(picture: Uint8Array): { readonly type: string; readonly width: number; readonly height: number } {
  const sized = sizedPicture(picture);
  const type = sized && drawnFormats[sized.format];
  if (!sized || !type) return { type: 'image/svg+xml', width: svgSide, height: svgSide };
  const scale = Math.min(1, longestSide / Math.max(sized.width, sized.height));
  const side = (length: number): number => Math.max(shortestSide, Math.round(length * scale));
  return { type, width: side(sized.width), height: side(sized.height) };
}

/** The bitmap is BGRA with its colours multiplied by alpha: white shows through as much as is left. */
function brightness(
  { width, height }: { readonly width: number; readonly height: number },
  bitmap: Uint8Array,
): GrayFrame | null {
  if (bitmap.length !== width * height * 4) return null;
  const gray = new Uint8Array(width * height);
  for (let index = 0, at = 0; index < gray.length; index += 1, at += 4) {
    const ink = (bitmap[at] ?? 0) * 29 + (bitmap[at + 1] ?? 0) * 150 + (bitmap[at + 2] ?? 0) * 77;
    gray[index] = (ink >> 8) + 255 - (bitmap[at + 3] ?? 0);
  }
  return { width, height, gray };
}
