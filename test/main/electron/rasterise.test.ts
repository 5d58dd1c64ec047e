import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { HiddenPages } from '../../../main/electron/hidden-page';
import { rasterise } from '../../../main/electron/rasterise';

const frame = (name: string, ...pixels: number[]) => ({
  isEmpty: () => pixels.length === 0,
  toBitmap: () => Buffer.from(pixels),
  toPNG: () => Buffer.from(name),
});

/** Hidden pages whose page paints these frames, one each time it is asked to. */
function pagesThatPaint(frames: readonly ReturnType<typeof frame>[]) {
  const shown: unknown[] = [];
  const pages: HiddenPages = {
    closeAll: () => undefined,
    with(page, use) {
      shown.push(page.html);
      const left = [...frames];
      const webContents = Object.assign(new EventEmitter(), {
        invalidate: () => webContents.emit('paint', {}, {}, left.shift() ?? frame('none')),
      });
      return use({ webContents } as unknown as Parameters<typeof use>[0]);
    },
  };
  return { pages, shown };
}

const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');

describe('drawing an SVG', () => {
  it('takes a full frame, not the empty ones before it nor the first one', async () => {
    const { pages } = pagesThatPaint([frame('empty'), frame('blank', 0, 0), frame('part', 0, 7), frame('whole', 7, 7)]);
    vi.useFakeTimers();
    const drawn = rasterise(pages, svg);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(Buffer.from((await drawn) ?? []).toString()).toBe('whole');
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('gives nothing when nothing shows', async () => {
    const { pages } = pagesThatPaint([frame('blank', 0, 0)]);
    vi.useFakeTimers();
    const drawn = rasterise(pages, svg);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await drawn).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('gives nothing when the page was taken away', async () => {
    const pages: HiddenPages = { closeAll: () => undefined, with: () => Promise.reject(new Error('closed')) };
    expect(await rasterise(pages, svg)).toBeNull();
  });

  it('shows the SVG as a picture, and nothing of it as page', async () => {
    const { pages, shown } = pagesThatPaint([frame('a', 1), frame('b', 1)]);
    await rasterise(pages, new TextEncoder().encode('<svg onload="x"><script>alert(1)</script></svg>'));
    expect(shown[0]).toMatch(/<img src="data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+" alt=""/);
    expect(shown[0]).not.toContain('alert');
  });
});
