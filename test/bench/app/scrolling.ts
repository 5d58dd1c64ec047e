import type { ElectronApplication, Page } from '@playwright/test';
import { quantile, stopWatchingFrames, watchFrames } from '../../e2e/watch';
import type { RowChanges } from '../../../shared/row';
import type { WorkClock } from './page-work';

/** What scrolling through some screens took. */
export interface Scrolled {
  /** Milliseconds between frames, the longest first. */
  readonly frames: readonly number[];
  /** Processor time of the page's main thread, and of its whole process with the drawing, in milliseconds a screen. */
  readonly work: number;
  readonly drawing: number;
}

interface Way {
  readonly screen: number;
  readonly screens: number;
}

/** Scrolls with the wheel, fast, whatever lies in the middle of the window. */
export async function scrolled(app: ElectronApplication, page: Page, clock: WorkClock, way: Way): Promise<Scrolled> {
  const { screen, screens } = way;
  const session = await page.context().newCDPSession(page);
  await watchFrames(page);
  const [work, drawing] = [await clock.work(), await processTime(app)];
  await session.send('Input.synthesizeScrollGesture', { x: 700, y: 500, yDistance: -screen * screens, speed: 4000 });
  const frames = await stopWatchingFrames(page);
  return {
    frames,
    work: ((await clock.work()) - work) / screens,
    drawing: ((await processTime(app)) - drawing) / screens,
  };
}

/** Milliseconds of processor time of all threads of the pages so far. */
async function processTime(app: ElectronApplication): Promise<number> {
  const seconds = await app.evaluate((electron) =>
    electron.app
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? Number.NaN), 0),
  );
  return seconds * 1000;
}

/**
 * Lays over the window what a page without any program in it would be: the same pictures in the same places with two
 * lines of text, all of it there from the beginning. No list that makes its cards as they come can be quicker.
 */
export async function layPlainPage(page: Page, { screen, screens }: Way): Promise<void> {
  await page.evaluate(
    async ([pixels, most]) => {
      const answer = await window.lapel.records.rows(0, most);
      const rows = answer.ok ? (JSON.parse(answer.value) as RowChanges).rows : [];
      const columns = document.querySelector('.badge-row')?.children.length ?? 1;
      const over = document.createElement('div');
      Object.assign(over.style, { position: 'fixed', inset: '0 0 0 232px', overflow: 'auto', background: '#fff' });
      const grid = document.createElement('div');
      Object.assign(grid.style, {
        display: 'grid',
        gap: '14px',
        gridTemplateColumns: `repeat(${String(columns)}, 1fr)`,
      });
      over.append(grid);
      const pictures: Promise<unknown>[] = [];
      for (const { id, name, issuer } of rows.slice(0, Math.ceil((pixels / 272 + 4) * columns))) {
        const picture = new Image(96, 96);
        picture.src = `app://lapel/image/${id}`;
        pictures.push(picture.decode().catch(() => undefined));
        const [title, sayer] = [document.createElement('b'), document.createElement('span')];
        title.textContent = name;
        sayer.textContent = issuer;
        const card = document.createElement('div');
        Object.assign(card.style, { display: 'grid', placeItems: 'center', height: '258px' });
        card.append(picture, title, sayer);
        grid.append(card);
      }
      document.body.append(over);
      await Promise.all(pictures);
    },
    [screen * screens, 1000] as const,
  );
}

/** How far apart the frames were, and how many came too late. */
export function framesOf({ frames }: Scrolled, promised: number): string {
  const [p50, p95] = [quantile(frames, 0.5), quantile(frames, 0.95)].map((one) => `${one.toFixed(1)} ms`);
  const missed = frames.filter((frame) => frame > promised * 1.5).length;
  return `${String(p50)} and ${String(p95)}, missed ${missed} of ${frames.length}`;
}
