import type { Page } from '@playwright/test';
import { currentPage, expect, launch, test, words } from '../e2e/app';
import { quantile } from '../e2e/watch';
import { fillWallet } from './app/filled-wallet';
import { layBareField, takeBareField, typedAndTakenBack, watchKeys, workClock } from './app/page-work';
import { anonymousOf, pssOf } from './app/pss';
import { framesOf, layPlainPage, scrolled } from './app/scrolling';
import { sayTable, sayWhere } from './measure';

const count = Number(process.env['LAPEL_BENCH_BADGES'] ?? 10_000);
const rounds = Number(process.env['LAPEL_BENCH_LOCKS'] ?? 50);
const promised = { keystroke: 16, frame: 1000 / 60, growth: 0.05 };

const byKeyRing = (page: Page) => page.evaluate(() => window.lapel.vault.unlock({ kind: 'key-ring' }));
const transcript = (page: Page) => page.getByRole('main').locator('[data-record]').first();
const typed = ['badge 99', 'issuer 7', 'many 12', 'nothing at all'] as const;
/** What is scrolled through: so many pixels so many times. */
const way = { screen: 800, screens: 25 } as const;
const descending = (values: readonly number[]) => [...values].sort((a, b) => b - a);
const ms = (value: number) => `${value.toFixed(1)} ms`;

test(`typing, scrolling, locking and unlocking with ${count} badges`, async ({ folder }) => {
  sayWhere();
  await fillWallet(folder, count);
  const { app, page } = await launch(folder);
  await byKeyRing(page);
  await transcript(page).waitFor();
  // What was added last is taken in first; the search index is whole when nothing moves any more.
  await page.waitForTimeout(5000);

  const clock = await workClock(page);

  await test.step('keystrokes', async () => {
    await page.keyboard.press('Control+f');
    await watchKeys(page);
    const strokes = [];
    // The first time is for the compiler.
    for (const text of ['many', ...typed]) {
      const some = await typedAndTakenBack(page, clock, text);
      if (text !== 'many') strokes.push(...some);
    }
    expect(strokes.length).toBeGreaterThan(60);
    await layBareField(page);
    const bare = [];
    for (const text of typed) bare.push(...(await typedAndTakenBack(page, clock, text)));
    await takeBareField(page);
    const bareFrames = descending(bare.map((one) => one.painted));
    const painted = descending(strokes.map((one) => one.painted));
    const work = descending(strokes.map((one) => one.work));
    sayTable(`keystroke to painted list, ${count} badges`, [
      ['p50', ms(quantile(painted, 0.5))],
      ['p95', `${ms(quantile(painted, 0.95))} (promised at most ${promised.keystroke} ms)`],
      ['longest', ms(painted[0] ?? 0)],
      ['of a bare field, p50 and p95', [0.5, 0.95].map((part) => ms(quantile(bareFrames, part))).join(', ')],
      [
        'processor time of the page, p50, p95, longest',
        [0.5, 0.95, 1].map((part) => ms(quantile(work, part))).join(', '),
      ],
    ]);
  });

  await test.step('changes', async () => {
    const ids = await page.evaluate(async () => {
      const answer = await window.lapel.records.changes(0, 100);
      return answer.ok ? answer.value.changed.map(({ id }) => id) : [];
    });
    const spent: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const before = await clock.work();
      await page.evaluate(([some, favourite]) => window.lapel.own.change(some, { favourite }), [
        ids,
        round % 2 === 0,
      ] as const);
      await page.waitForTimeout(2500);
      spent.push((await clock.work()) - before);
    }
    const changes = descending(spent);
    sayTable(`${ids.length} of ${count} badges changed at once`, [
      ['processor time of the page, p50 and longest', `${ms(quantile(changes, 0.5))} and ${ms(changes[0] ?? 0)}`],
    ]);
  });

  await test.step('scrolling', async () => {
    const ours = await scrolled(app, page, clock, way);
    await layPlainPage(page, way);
    const plain = await scrolled(app, page, clock, way);
    const beside = (one: number, other: number) => `${ms(one)} against ${ms(other)}`;
    sayTable(`scrolling through ${count} badges, against a page of the same pictures with nothing to do`, [
      ['frames apart, p50 and p95', framesOf(ours, promised.frame)],
      ['those of the plain page', framesOf(plain, promised.frame)],
      ['processor time of the main thread, a screen', beside(ours.work, plain.work)],
      [
        'and of all threads of the page',
        `${beside(ours.drawing, plain.drawing)}: ${(ours.drawing / plain.drawing).toFixed(2)} x`,
      ],
    ]);
  });

  await test.step('locking and unlocking', async () => {
    const sizes: number[] = [];
    const anonymous: number[] = [];
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
      anonymous.push(anonymousOf(pid));
    }
    const megabytes = (some: readonly number[]) => some.map((size) => `${size.toFixed(0)} MB`).join(', ');
    const growth = (some: readonly number[]) => ((some.at(-1) ?? 0) / (some[0] ?? 1) - 1) * 100;
    sayTable(`memory (PSS) over ${rounds} locks and unlocks`, [
      ['after each ten', megabytes(sizes)],
      ['grown since the tenth', `${growth(sizes).toFixed(1)} % (promised at most ${promised.growth * 100} %)`],
      ['without what is mapped from files', `${megabytes(anonymous)}: grown ${growth(anonymous).toFixed(1)} %`],
    ]);
  });
  await app.close();
});
