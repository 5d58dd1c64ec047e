import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createWallet, expect, launch, type Lapel, test } from '../e2e/app';
import { beginImport, heldBy, importEnded, killApp, panelOf, unlock } from '../e2e/import-folder';
import { writeManyBadges } from '../e2e/many-badges';
import { type MainSeen, quantile, stopWatchingFrames, stopWatchingMain, watchFrames, watchMain } from '../e2e/watch';
import { promisedRatio, sayTable, sayWhere } from './measure';

const sizes = (process.env['LAPEL_BENCH_SIZES'] ?? '100,1000,10000').split(',').map(Number);
const largest = Math.max(...sizes);

/** Milliseconds the main process may be held up, and the page between two frames. */
const promised = { blocked: 50, frame: 1000 / 60 };
/** What a badge may cost in the largest import, against the one before it. */
const linear = { most: 1.5 };

interface Run {
  readonly main: MainSeen;
  readonly frames: readonly number[];
}

async function watched(lapel: Lapel, work: () => Promise<void>): Promise<Run> {
  await watchMain(lapel.app);
  await watchFrames(lapel.page);
  await work();
  const frames = await stopWatchingFrames(lapel.page);
  return { main: await stopWatchingMain(lapel.app), frames };
}

/** Checks again what is there, and waits until it has ended. */
async function checkAll({ page }: Lapel, ids: readonly string[]): Promise<void> {
  await page.evaluate(
    async (all) => {
      const ended = new Promise<void>((settle) => {
        window.lapel.on.importProgress(({ state }) => {
          if (state === 'finished') settle();
        });
      });
      const begun = await window.lapel.records.check(all, { online: false });
      if (!begun.ok) throw new Error(begun.error.kind);
      await ended;
    },
    [...ids],
  );
}

const each = (milliseconds: number, count: number) => `${(milliseconds / count).toFixed(2)} ms`;
const ms = (milliseconds: number) => `${milliseconds.toFixed(0)} ms`;

function sayRun(title: string, { main, frames }: Run, count: number): void {
  const longest = main.late[0] ?? 0;
  const over = main.late.filter((late) => late > promised.blocked).length;
  const missed = frames.filter((frame) => frame > promised.frame * 1.5).length;
  sayTable(`${title}, ${String(count)} badges`, [
    ['time a badge', `${each(main.wall, count)} (${(main.wall / 1000).toFixed(1)} s in all)`],
    ['processor time a badge, main process and workers', each(main.cpu, count)],
    ['main process held up, p99', ms(quantile(main.late, 0.99))],
    ['main process held up, longest', `${ms(longest)} (promised at most ${ms(promised.blocked)}; ${over} times over)`],
    ['frames apart, p50 and p95', `${quantile(frames, 0.5).toFixed(1)} and ${quantile(frames, 0.95).toFixed(1)} ms`],
    ['frames missed', `${missed} of ${frames.length}, longest ${ms(frames[0] ?? 0)}`],
    [
      'memory of the main process, workers within',
      `${main.memoryBefore.toFixed(0)} MB, at most ${main.memory.toFixed(0)} MB`,
    ],
  ]);
}

const costs: { readonly count: number; readonly importing: number; readonly checking: number }[] = [];

for (const count of sizes) {
  test(`imports ${count} baked badges`, async ({ folder }) => {
    if (costs.length === 0) sayWhere();
    const badges = join(folder, 'badges');
    await writeManyBadges(badges, count);
    const lapel = await launch(join(folder, 'wallet'));
    await createWallet(lapel.page);
    const importing = await watched(lapel, async () => {
      await beginImport(lapel, badges);
      await importEnded(lapel.page, 1_200_000);
    });
    sayRun('importing', importing, count);
    await panelOf(lapel.page).press('Escape');
    const { ids, verdicts } = await heldBy(lapel.page);
    expect(ids).toHaveLength(count);
    expect(new Set(verdicts)).toEqual(new Set(['verified']));
    const checking = await watched(lapel, () => checkAll(lapel, ids));
    sayRun('checking again', checking, count);
    costs.push({ count, importing: importing.main.cpu / count, checking: checking.main.cpu / count });
    await lapel.app.close();
    console.log(
      `  vault: ${(statSync(join(folder, 'wallet/wallet/vault.db'), { throwIfNoEntry: false })?.size ?? 0) / 2 ** 20} MB`,
    );
  });
}

test('costs a badge the same however many there are', () => {
  sayTable(
    'processor time a badge',
    costs.map(({ count, importing, checking }) => [
      `${String(count)} badges`,
      `importing ${importing.toFixed(2)} ms, checking again ${checking.toFixed(2)} ms`,
    ]),
  );
  const [most, before] = [...costs].sort((a, b) => b.count - a.count);
  expect(most).toBeDefined();
  if (!most || !before) return;
  const ratio = most.importing / before.importing;
  console.log(`  importing, ${most.count} against ${before.count}: ${promisedRatio(ratio, linear)}`);
  console.log(
    `  checking, ${most.count} against ${before.count}: ${promisedRatio(most.checking / before.checking, linear)}`,
  );
  expect(ratio).toBeLessThanOrEqual(linear.most);
});

test(`taken up again after a crash in the midst of ${largest}`, async ({ folder }) => {
  const badges = join(folder, 'badges');
  await writeManyBadges(badges, largest);
  const first = await launch(join(folder, 'wallet'));
  await createWallet(first.page);
  await first.page.evaluate((half) => {
    window.lapel.on.importProgress(({ done }) => {
      if (done >= half) document.body.dataset['half'] = 'reached';
    });
  }, largest / 2);
  await beginImport(first, badges);
  await first.page.locator('body[data-half]').waitFor({ timeout: 1_200_000 });
  await killApp(first);

  const second = await launch(join(folder, 'wallet'));
  await unlock(second.page);
  const { length: kept } = (await heldBy(second.page)).ids;
  expect(kept).toBeGreaterThanOrEqual(largest / 2);
  const rest = await watched(second, async () => {
    await beginImport(second, badges);
    await importEnded(second.page, 1_200_000);
  });
  sayRun(`the rest after a crash (${String(kept)} were there)`, rest, largest);
  await panelOf(second.page).press('Escape');
  const all = await heldBy(second.page);
  expect(new Set(all.names).size).toBe(largest);
  expect(all.ids).toHaveLength(largest);
  const again = await watched(second, async () => {
    await beginImport(second, badges);
    await importEnded(second.page, 1_200_000);
  });
  sayRun('once more, with nothing new', again, largest);

  await test.step('cancel', async () => {
    const waited = await cancelled(second, badges);
    sayTable('cancel', [['from the call to the end of the job', ms(waited)]]);
  });
  await second.app.close();
});

/** Begins once more and cancels at the first sign of progress; how long it then went on. */
async function cancelled(lapel: Lapel, badges: string): Promise<number> {
  await panelOf(lapel.page).press('Escape');
  await lapel.page.evaluate(() => {
    let asked = 0;
    window.lapel.on.importProgress(({ job, state, done }) => {
      if (asked === 0 && done > 10) {
        asked = performance.now();
        void window.lapel.intake.cancel(job);
      }
      if (state === 'cancelled') document.body.dataset['cancelled'] = String(performance.now() - asked);
    });
  });
  await beginImport(lapel, badges);
  await lapel.page.locator('body[data-cancelled]').waitFor({ timeout: 60_000 });
  return Number(await lapel.page.locator('body').getAttribute('data-cancelled'));
}
