import type { NativeImage, WebContents } from 'electron';

const patience = 4_000;
const between = 40;

/**
 * What the page shows once it shows something: its first frames are empty, and stay so for a picture that cannot be
 * drawn, which gives null. The frame after the first full one is taken, when everything is on it.
 */
export function painted(page: WebContents): Promise<NativeImage | null> {
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

/** Compared as a whole: a frame is up to ten megabytes, too much to look at byte by byte on this thread. */
function isBlank(image: NativeImage): boolean {
  const bitmap = image.toBitmap();
  return bitmap.equals(Buffer.alloc(bitmap.length));
}
