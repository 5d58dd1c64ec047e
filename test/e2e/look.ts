import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Lapel, overflowOf, repository, resize, setTheme } from './app';

/** Where the pictures of a run go. */
export const pictures = join(repository, 'test-results/screens');

export interface Shot {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  /** The same words turned round, to see what does not turn with them. */
  readonly dir?: 'rtl';
}

const large = { width: 1280, height: 800 };
const small = { width: 900, height: 600 };

/** The two sizes and the two themes a screen is looked at in. */
export const shots = {
  large: { light: { ...large, theme: 'light' }, dark: { ...large, theme: 'dark' } },
  small: { light: { ...small, theme: 'light' }, dark: { ...small, theme: 'dark' } },
} as const satisfies Record<string, Record<string, Shot>>;

/** Each size once and each theme once. */
export const twoShots: readonly Shot[] = [shots.small.dark, shots.large.light];
export const fourShots: readonly Shot[] = [...twoShots, shots.small.light, shots.large.dark];

export type Looked = Pick<Lapel, 'app' | 'page'>;
/** Brings into view what a picture is about; done anew when the window has another size. */
export type Place = (page: Page) => Promise<void>;

/** Looks at a screen as each of `as`: nothing sticks out sideways, and a picture is kept. Ends large and light. */
export async function look(on: Looked, name: string, as: readonly Shot[] = twoShots, place?: Place): Promise<void> {
  await mkdir(pictures, { recursive: true });
  for (const shot of as) {
    await show(on, shot, place);
    const file = `${name}-${shot.width}-${shot.theme}${shot.dir ? `-${shot.dir}` : ''}.png`;
    expect.soft(await overflowOf(on.page), file).toBeLessThanOrEqual(0);
    await on.page.screenshot({ path: join(pictures, file) });
  }
  if (as.some(({ dir }) => dir)) await on.page.evaluate(() => void (document.documentElement.dir = 'ltr'));
  await resize(on.app, large.width, large.height);
  await setTheme(on.app, 'light');
}

/** Brings the window to what a picture wants, and waits until it stands still. */
export async function show({ app, page }: Looked, shot: Shot, place?: Place): Promise<void> {
  await resize(app, shot.width, shot.height);
  await setTheme(app, shot.theme);
  if (shot.dir) await page.evaluate((dir) => void (document.documentElement.dir = dir), shot.dir);
  if (place) {
    await page.waitForTimeout(100);
    await place(page);
  }
  await standsStill(page);
}

/** Whatever follows the size of the window, fades from one theme to the other or is still fetched has come to its end. */
async function standsStill(page: Page): Promise<void> {
  await page.waitForTimeout(120);
  await page.waitForFunction(
    () =>
      [...document.images].every((image) => image.complete) &&
      document.getAnimations().every(({ playState, effect, timeline }) => {
        const endless = effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
        return endless || timeline !== document.timeline || playState !== 'running';
      }),
  );
}
