import { join } from 'node:path';
import { createWallet, expect, launch, test, words } from './app';
import { beginImport, heldBy, importEnded, killApp, panelOf, unlock } from './import-folder';
import { writeManyBadges } from './many-badges';
import { quantile, stopWatchingFrames, stopWatchingMain, watchFrames, watchMain } from './watch';

const count = 300;

/** So much a loaded machine may need; `npm run bench` tells what it is on a quiet one. */
const latest = 200;

test('300 badges: cancelled half-way, killed half-way, taken up again, and none is there twice', async ({ folder }) => {
  test.setTimeout(180_000);
  const badges = join(folder, 'badges');
  await writeManyBadges(badges, count);
  const wallet = join(folder, 'wallet');

  const first = await launch(wallet);
  await createWallet(first.page);
  await test.step('cancel stops it at once and keeps what was added', async () => {
    await first.page.evaluate(() => {
      // Cancelled from within the page, at the first sign that some are in: a click from here may come too late.
      window.lapel.on.importProgress(({ job, done: some }) => {
        if (some >= 20) void window.lapel.intake.cancel(job);
      });
    });
    await beginImport(first, badges);
    await importEnded(first.page, 60_000);
    const { ids } = await heldBy(first.page);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThan(count);
    console.log(`cancelled with ${ids.length} of ${count} added`);
  });
  await killApp(first);

  const second = await launch(wallet);
  await unlock(second.page);
  const before = await heldBy(second.page);
  await beginImport(second, badges);
  await expect
    .poll(async () => (await heldBy(second.page)).ids.length, { intervals: [20] })
    .toBeGreaterThan(before.ids.length);
  await killApp(second);

  const third = await launch(wallet);
  await unlock(third.page);
  const kept = await heldBy(third.page);
  expect(kept.ids.length).toBeGreaterThan(before.ids.length);
  expect(kept.ids).toEqual(expect.arrayContaining([...before.ids]));
  await watchMain(third.app);
  await watchFrames(third.page);
  await beginImport(third, badges);
  await importEnded(third.page, 120_000);
  const main = await stopWatchingMain(third.app);
  const frames = await stopWatchingFrames(third.page);
  const held = await heldBy(third.page);
  expect(held.ids).toHaveLength(count);
  expect(new Set(held.ids).size).toBe(count);
  expect(new Set(held.names).size).toBe(count);
  expect(new Set(held.verdicts)).toEqual(new Set(['verified']));
  await expect(
    panelOf(third.page).getByText(
      `${words('intake:summaryAdded_other', { count: count - kept.ids.length })}, ${words('intake:summaryThere_other', { count: kept.ids.length })}`,
    ),
  ).toBeVisible();
  console.log(
    `main process late: p99 ${quantile(main.late, 0.99).toFixed(0)} ms, longest ${main.late[0]?.toFixed(0) ?? '?'} ms; ` +
      `frames: p95 ${quantile(frames, 0.95).toFixed(0)} ms`,
  );
  expect(quantile(main.late, 0.99)).toBeLessThan(latest);
  await third.app.close();
});
