import type { NativeImage, WebContents } from 'electron';
import type { HiddenPages } from './hidden-page';

/** Twice the size a badge has in print at 300 dots an inch and 18 mm. */
const size = 256;
const patience = 4_000;

/**
 * Draws an SVG picture as PNG, because Chromium leaves SVG pictures out of a PDF's tag tree.
 * SECURITY: the SVG goes through `<img>`, where it can run nothing and load nothing. Null when it could not be drawn.
 */
export async function rasterise(pages: HiddenPages, svg: Uint8Array): Promise<Uint8Array | null> {
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const style = `html,body{margin:0;background:transparent}img{display:block;width:${size}px;height:${size}px;object-fit:contain}`;
  const html = `<!doctype html><style>${style}</style><img src="${address}" alt="" decoding="sync">`;
  try {
    const image = await pages.with({ html, width: size, height: size, offscreen: true }, ({ webContents }) =>
      Promise.race([painted(webContents), new Promise<null>((settle) => setTimeout(settle, patience, null))]),
    );
    return image && !isBlank(image) ? new Uint8Array(image.toPNG()) : null;
  } catch {
    return null;
  }
}

/** A picture that could not be read paints nothing at all, which is not a drawing of it. */
function isBlank(image: NativeImage): boolean {
  return image.isEmpty() || image.toBitmap().every((value) => value === 0);
}

function painted(page: WebContents): Promise<NativeImage> {
  return new Promise((settle) => {
    page.once('paint', (_event, _dirty, image) => settle(image));
    page.invalidate();
  });
}
