import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createWallet, currentPage, expect, overflowOf, repository, setTheme, test, words } from './app';
import { addLiving, livingScreens, trustAndTeach } from './living-wallet';
import { withSamples } from './with-samples';

/** What axe finds, as lines a person can act on. */
async function findings(page: Page): Promise<readonly string[]> {
  // Legacy mode: axe would otherwise open a page of its own, which this app rightly refuses.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

test('axe finds nothing on any screen, light and dark', async ({ lapel }) => {
  test.setTimeout(240_000);
  const { app, page } = lapel;
  const check = async (name: string, on: Page = page): Promise<void> => {
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(app, theme);
      await on.waitForTimeout(250);
      expect.soft(await findings(on), `${name}, ${theme}`).toEqual([]);
    }
  };
  await page.getByRole('heading', { name: words('unlock:welcomeTitle') }).waitFor();
  await check('welcome');
  await createWallet(page);
  await check('empty transcript');
  await page
    .getByRole('button', { name: words('transcript:add') })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await check('add badges');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words('transcript:trySamples') }).click();
  const done = page.getByRole('dialog').getByRole('button', { name: words('intake:done') });
  await done.waitFor({ timeout: 60_000 });
  await check('import results');
  await done.click();
  await page.getByRole('link', { name: /Structural Design/ }).waitFor();
  await check('transcript');
  await page.getByRole('button', { name: words('transcript:asList') }).click();
  await check('transcript as a list');
  await page.getByRole('link', { name: /Machine Safety Practitioner/ }).click();
  await page.getByRole('heading', { name: words('badge:meaning') }).waitFor();
  for (const section of ['history', 'documents', 'original', 'raw', 'provenance']) {
    await page
      .getByRole('main')
      .getByRole('button', { name: words(`badge:${section}`) })
      .click();
  }
  await check('badge');
  await page
    .getByRole('main')
    .getByRole('button', { name: words('badge:trash') })
    .click();
  await page
    .getByRole('navigation', { name: words('app:navigation') })
    .getByRole('link', { name: /Trash/ })
    .click();
  await page.getByRole('button', { name: words('trash:eraseAll') }).waitFor();
  await check('trash');
  await page.getByRole('button', { name: words('trash:eraseAll') }).click();
  await page.getByRole('alertdialog', { name: words('trash:confirmTitle_one', { count: 1 }) }).waitFor();
  await check('question before erasing');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: words('app:settings') }).click();
  await page.getByRole('heading', { level: 1, name: words('settings:title') }).waitFor();
  await check('settings');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click());
  await expect.poll(() => page.isClosed()).toBe(true);
  const locked = await currentPage(app);
  await locked.getByRole('heading', { name: words('unlock:unlockTitle') }).waitFor();
  await check('unlock', locked);
});

const screens = join(repository, 'test-results/screens');

test('a wallet with a life of its own: axe, 200 % zoom, and from right to left', async ({ lapel, folder }) => {
  test.setTimeout(240_000);
  const { app, page } = lapel;
  const zoom = (factor: number) =>
    app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor);
  const direct = (dir: 'ltr' | 'rtl') => page.evaluate((to) => void (document.documentElement.dir = to), dir);
  const fits = async (name: string) => {
    await page.waitForTimeout(200);
    expect.soft(await overflowOf(page), name).toBeLessThanOrEqual(0);
    // Playwright's own picture of an enlarged page shows a corner of it.
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot');
    await writeFile(join(screens, `${name}.png`), Buffer.from(data, 'base64'));
    await session.detach();
  };
  await mkdir(screens, { recursive: true });
  await withSamples(page);
  await zoom(2);
  await fits('zoomed-transcript');
  await expect(page.getByRole('link', { name: /Bridge Health Monitoring/ })).toBeVisible();
  await zoom(1);
  await addLiving(lapel, folder);
  expect.soft(await findings(page), 'import results').toEqual([]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('intake:done') })
    .click();
  await trustAndTeach(lapel, folder);
  expect.soft(await findings(page), 'messages').toEqual([]);
  for (const [at, { name, open, place }] of livingScreens.entries()) {
    await open(lapel);
    if (livingScreens[at + 1]?.same) continue;
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(app, theme);
      await page.waitForTimeout(200);
      expect.soft(await findings(page), `${name}, ${theme}`).toEqual([]);
    }
    await setTheme(app, 'light');
    await direct('rtl');
    await place?.(page);
    await fits(`rtl-${name}`);
    await direct('ltr');
    await zoom(2);
    await place?.(page);
    await fits(`zoomed-${name}`);
    await zoom(1);
  }
});
