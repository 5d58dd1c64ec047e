import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { createWallet, currentPage, expect, setTheme, test, words } from './app';
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

test('the samples can be read at 200 % zoom and in a small window', async ({ lapel }) => {
  const { app, page } = lapel;
  await withSamples(page);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await page.waitForTimeout(400);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expect(page.getByRole('link', { name: /Bridge Health Monitoring/ })).toBeVisible();
});
