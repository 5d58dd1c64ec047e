import type { Page } from '@playwright/test';
import { currentPage, expect, launch, test, words } from '../e2e/app';
import { quantile, stopWatchingFrames, watchFrames } from '../e2e/watch';
import { fillWallet } from './app/filled-wallet';
import { pssOf } from './app/pss';
import { sayTable, sayWhere } from './measure';

const count = Number(process.env['LAPEL_BENCH_BADGES'] ?? 10_000);
const rounds = Number(process.env['LAPEL_BENCH_LOCKS'] ?? 50);
const promised = { keystroke: 16, frame: 1000 / 60, growth: 0.05 };

declare global {
  interface Window {
    lapelKeys: number[];
  }
}

/** From the system's key event to the frame after the page has drawn what it changed. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.lapelKeys = [];
    const drawn = new MessageChannel();
    let pressed = 0;
    drawn.port1.onmessage = () => window.lapelKeys.push(performance.now() - pressed);
    window.addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp;
        requestAnimationFrame(() => drawn.port2.postMessage(null));
      },
      true,
    );
  });
}

const byKeyRing = (page: Page) => page.evaluate(() => window.lapel.vault.unlock({ kind: 'key-ring' }));
const transcript = (page: Page) => page.getByRole('main').locator('[data-record]').first();
const ms = (value: number) => `${value.toFixed(1)} ms`;

test(`typing, scrolling, locking and unlocking with ${count} badges`, async ({ folder }) => {
  sayWhere();
  await fillWallet(folder, count);
  const { app, page } = await launch(folder);
  await byKeyRing(page);
  await transcript(page).waitFor();
  // What was added last is taken in first; the search index is whole when nothing moves any more.
  await page.waitForTimeout(5000);

  await test.step('keystrokes', async () => {
    await page.keyboard.press('Control+f');
    await watchKeys(page);
    for (const text of ['badge 99', 'issuer 7', 'many 12', 'nothing at all']) {
      await page.keyboard.type(text, { delay: 120 });
      for (const _letter of text) await page.keyboard.press('Backspace', { delay: 60 });
    }
    const keys = (await page.evaluate(() => window.lapelKeys)).sort((a, b) => b - a);
    expect(keys.length).toBeGreaterThan(60);
    sayTable(`keystroke to painted list, ${count} badges`, [
      ['p50', ms(quantile(keys, 0.5))],
      ['p95', `${ms(quantile(keys, 0.95))} (promised at most ${promised.keystroke} ms)`],
      ['longest', ms(keys[0] ?? 0)],
    ]);
  });

  await test.step('scrolling', async () => {
    const session = await page.context().newCDPSession(page);
    await watchFrames(page);
    await session.send('Input.synthesizeScrollGesture', { x: 700, y: 500, yDistance: -20_000, speed: 4000 });
    const frames = await stopWatchingFrames(page);
    const missed = frames.filter((frame) => frame > promised.frame * 1.5).length;
    sayTable(`scrolling through ${count} badges`, [
      ['frames apart, p50 and p95', `${ms(quantile(frames, 0.5))} and ${ms(quantile(frames, 0.95))}`],
      ['missed', `${missed} of ${frames.length}`],
    ]);
  });

  await test.step('locking and unlocking', async () => {
    const sizes: number[] = [];
    const pid = app.process().pid ?? 0;
    for (let round = 0; round < rounds; round += 1) {
      const before = await currentPage(app);
      await before.evaluate(() => void window.lapel.vault.lock());
      await expect.poll(() => before.isClosed()).toBe(true);
      const after = await currentPage(app);
      await after.getByRole('heading', { name: words('unlock:unlockTitle') }).waitFor();
      await byKeyRing(after);
      await transcript(after).waitFor();
      if (round % 10 !== 9) continue;
      await after.waitForTimeout(4000);
      sizes.push(pssOf(pid));
    }
    const growth = (sizes.at(-1) ?? 0) / (sizes[0] ?? 1) - 1;
    sayTable(`memory (PSS) over ${rounds} locks and unlocks`, [
      ['after each ten', sizes.map((size) => `${size.toFixed(0)} MB`).join(', ')],
      ['grown since the tenth', `${(growth * 100).toFixed(1)} % (promised at most ${promised.growth * 100} %)`],
    ]);
  });
  await app.close();
});
