import type { NativeImage, WebContents } from 'electron';
import type { HiddenPages } from './hidden-page';

/** Twice the size a badge has in print at 300 dots an inch and 18 mm. */
const size = 256;
const patience = 4_000;
const between = 40;

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

/**
 * What the page shows once it shows something: its first frames are empty, and stay so for a picture that cannot be
 * drawn, which gives null. The frame after the first full one is taken, when everything is on it.
 */
function painted(page: WebContents): Promise<NativeImage | null> {
  return new Promise((settle) => {
    let seen = false;
    // Asked from a timer and never from within `paint`, which may come while it is being asked for.
    const again = setInterval(() => page.invalidate(), between);
    const over = setTimeout(end, patience, null);
    page.on('paint', look);

    function look(_event: unknown, _dirty: unknown, image: NativeImage): void {
      if (image.isEmpty() || isBlank(image)) return;
      if (seen) end(image);
      seen = true;
    }
    function end(image: NativeImage | null): void {
      page.off('paint', look);
      clearInterval(again);
      clearTimeout(over);
      settle(image);
    }
  });
}

function isBlank(image: NativeImage): boolean {
  return image.toBitmap().every((value) => value === 0);
}
