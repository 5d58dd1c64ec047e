import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createWallet, currentPage, expect, overflowOf, repository, setTheme, test, words } from './app';
import { addLiving, livingScreens, trustAndTeach } from './living-wallet';
import { withSamples } from './with-samples';

/** What axe finds, as lines a person can act on. Names and roles are the same in all colours, so those are asked once. */
async function findings(page: Page, what: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  // Legacy mode: axe would otherwise open a page of its own, which this app rightly refuses.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (what === 'all' ? axe : axe.withRules(['color-contrast'])).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** How a state is looked at; the colours of forced ones are the system's, whatever the theme is. */
const looks = ['light', 'dark', 'forced'] as const;

async function look(app: ElectronApplication, on: Page, as: (typeof looks)[number]): Promise<void> {
  await setTheme(app, as === 'dark' ? 'dark' : 'light');
  // Nothing moves under reduced motion, so nothing has to be waited for.
  const colorScheme = as === 'dark' ? 'dark' : 'light';
  await on.emulateMedia({ colorScheme, reducedMotion: 'reduce', forcedColors: as === 'forced' ? 'active' : 'none' });
  await on.waitForFunction((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, colorScheme);
  await on.waitForTimeout(100);
}

test('axe finds nothing in any state of any screen: light, dark, forced colours', async ({ lapel }) => {
  test.setTimeout(240_000);
  const { app, page } = lapel;
  const check = async (name: string, on: Page = page): Promise<void> => {
    for (const as of looks) {
      await look(app, on, as);
      expect.soft(await findings(on, as === 'light' ? 'all' : 'colours'), `${name}, ${as}`).toEqual([]);
    }
    await look(app, on, 'light');
  };
  const side = page.getByRole('navigation', { name: words('app:navigation') });
  const say = async (command: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(words(command));
    await page.keyboard.press('Enter');
  };
  await page.getByRole('heading', { name: words('unlock:welcomeTitle') }).waitFor();
  await check('welcome');
  await createWallet(page);
  await say('shell:menu.show-tour');
  await page.getByRole('complementary', { name: words('tour:label') }).waitFor();
  await check('empty transcript with the first steps');
  await page.getByRole('button', { name: words('tour:skip') }).click();
  for (const [key, title] of [
    ['collections:favourites', 'collections:noFavouritesTitle'],
    ['collections:archive', 'collections:noArchiveTitle'],
    ['app:trash', 'trash:emptyTitle'],
  ] as const) {
    await side.getByRole('link', { name: words(key) }).click();
    await page.getByRole('heading', { name: words(title) }).waitFor();
    await check(`${key}, empty`);
  }
  await page.getByRole('button', { name: words('notices:bell') }).click();
  await page.getByRole('dialog', { name: words('notices:title') }).waitFor();
  await check('no notices');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog').waitFor();
  await check('keyboard map');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await check('palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: words('transcript:trySamples') }).waitFor();
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
  await page.keyboard.press('Control+f');
  await page.keyboard.type('no such badge anywhere');
  await page
    .getByRole('heading', { name: words('search:nothingTitle', { search: 'no such badge anywhere' }) })
    .waitFor();
  await check('nothing found');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /Structural Design/ }).focus();
  await page.keyboard.press('Space');
  await check('badges selected');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+n');
  await page.getByRole('heading', { name: words('collections:emptyTitle') }).waitFor();
  await page.keyboard.press('Escape');
  await check('empty collection');
  await page.keyboard.press('Control+1');
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
      expect.soft(await findings(page, theme === 'light' ? 'all' : 'colours'), `${name}, ${theme}`).toEqual([]);
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
