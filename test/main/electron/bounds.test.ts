import { describe, expect, it } from 'vitest';
import { clampBounds, firstSize, minimumSize } from '../../../main/electron/bounds';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const desk = { x: 1440, y: 0, width: 2560, height: 1440 };

describe('where the window opens', () => {
  it('is the middle of the primary display, the first time', () => {
    expect(clampBounds(null, [laptop, desk])).toEqual({ x: 80, y: 63, ...firstSize });
  });

  it('is where it was, also on a second display', () => {
    const was = { x: 2000, y: 200, width: 1000, height: 700 };
    expect(clampBounds(was, [laptop, desk])).toEqual(was);
  });

  it('is the primary display again when the second one is gone, with its size', () => {
    const there = clampBounds({ x: 2000, y: 200, width: 1000, height: 700 }, [laptop]);
    expect(there).toEqual({ x: 220, y: 113, width: 1000, height: 700 });
  });

  it.each([
    ['far to the left', { x: -1200, y: 100, width: 1200, height: 700 }],
    ['above the screen', { x: 100, y: -700, width: 1000, height: 700 }],
    ['below the screen', { x: 100, y: 5000, width: 1000, height: 700 }],
    ['with no size', { x: 100, y: 100, width: 0, height: 0 }],
    ['larger than everything', { x: 100, y: 100, width: 99_999, height: 99_999 }],
  ])('shows a window that was %s', (_where, was) => {
    const { x, y, width, height } = clampBounds(was, [laptop]);
    expect(width).toBeGreaterThanOrEqual(minimumSize.width);
    expect(height).toBeGreaterThanOrEqual(minimumSize.height);
    expect(width).toBeLessThanOrEqual(laptop.width);
    expect(height).toBeLessThanOrEqual(laptop.height);
    // Enough of the title bar to take hold of.
    expect(y).toBeGreaterThanOrEqual(laptop.y);
    expect(y).toBeLessThanOrEqual(laptop.y + laptop.height - 40);
    expect(x + width).toBeGreaterThanOrEqual(laptop.x + 40);
    expect(x).toBeLessThanOrEqual(laptop.x + laptop.width - 40);
  });

  it('keeps its smallest size on a display smaller than that', () => {
    expect(clampBounds(null, [{ x: 0, y: 0, width: 640, height: 400 }])).toMatchObject(minimumSize);
  });

  it('opens somewhere even when no display is known', () => {
    expect(clampBounds(null, [])).toMatchObject(firstSize);
  });
});
