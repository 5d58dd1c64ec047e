import type { HiddenPages } from './hidden-page';
import { painted } from './painted';

/** Twice the size a badge has in print at 300 dots an inch and 18 mm. */
const size = 256;

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
      painted(webContents),
    );
    return image ? new Uint8Array(image.toPNG()) : null;
  } catch {
    return null;
  }
}
