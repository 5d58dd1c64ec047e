import type { NativeImage } from 'electron';
import { withHiddenPage } from './hidden-page';

/** Twice the size a badge has in print at 300 dots an inch and 18 mm. */
const size = 256;
const patience = 4_000;

/**
 * Draws an SVG picture as PNG, because Chromium leaves SVG pictures out of a PDF's tag tree.
 * SECURITY: the SVG goes through `<img>`, where it can run nothing and load nothing. Null when it could not be drawn.
 */
export async function rasterise(svg: Uint8Array): Promise<Uint8Array | null> {
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const html = `<!doctype html><style>html,body{margin:0;background:transparent}img{display:block;width:${size}px;height:${size}px;object-fit:contain}</style><img src="${address}" alt="">`;
  try {
    const image = await withHiddenPage({ html, width: size, height: size, offscreen: true }, async (window) =>
      Promise.race([painted(window.webContents), new Promise<null>((settle) => setTimeout(settle, patience, null))]),
    );
    return image && !image.isEmpty() ? new Uint8Array(image.toPNG()) : null;
  } catch {
    return null;
  }
}

function painted(page: Electron.WebContents): Promise<NativeImage> {
  return new Promise((settle) => {
    page.once('paint', (_event, _dirty, image) => settle(image));
    page.invalidate();
  });
}
