import type { CDPSession, Page } from '@playwright/test';

declare global {
  interface Window {
    lapelKeys: number[];
  }
}

/** What a keystroke took, in milliseconds. */
export interface Keystroke {
  /** From the system's key event to the frame after the page has drawn what it changed. */
  readonly painted: number;
  /** Processor time of the page's main thread until nothing was left to do: the same on a machine that does other work. */
  readonly work: number;
}

/** Asks Chromium how long the main thread of a page has run on a processor. */
export interface WorkClock {
  /** Milliseconds of processor time so far. */
  work(): Promise<number>;
}

export async function workClock(page: Page): Promise<WorkClock> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    work: async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
    },
  };
}

/** Time of the key is the system's; what it changes is drawn in the frame that the input event asks for. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.lapelKeys = [];
    const drawn = new MessageChannel();
    let pressed = 0;
    drawn.port1.onmessage = () => window.lapelKeys.push(performance.now() - pressed);
    window.addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
    window.addEventListener('input', () => requestAnimationFrame(() => drawn.port2.postMessage(null)), true);
  });
}

/** Lays a field with nothing behind it over the window, and the caret into it: no list is drawn sooner than its letters. */
export async function layBareField(page: Page): Promise<void> {
  await page.evaluate(() => {
    const over = document.createElement('div');
    Object.assign(over.style, { position: 'fixed', inset: '0', background: '#fff' });
    over.dataset['bare'] = '';
    const field = document.createElement('input');
    over.append(field);
    document.body.append(over);
    field.focus();
  });
}

export async function takeBareField(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('[data-bare]')?.remove());
}

/** Types the text and takes it back, letter by letter, as fast as somebody who types well. */
export async function typedAndTakenBack(page: Page, clock: WorkClock, text: string): Promise<readonly Keystroke[]> {
  const strokes: Keystroke[] = [];
  for (const key of [...Array.from(text), ...Array.from(text, () => 'Backspace')]) {
    const before = await clock.work();
    await page.evaluate(() => (window.lapelKeys = []));
    await page.keyboard.press(key);
    await page.waitForTimeout(between);
    const [painted = Number.NaN] = await page.evaluate(() => window.lapelKeys);
    strokes.push({ painted, work: (await clock.work()) - before });
  }
  return strokes;
}

/** Milliseconds from key to key. */
const between = 100;
