import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createWallet, currentPage, expect, overflowOf, passphrase, setTheme, test, words } from './app';
import { breakVault } from './broken-vault';
import { addLiving, livingScreens, trustAndTeach } from './living-wallet';
import { pictures } from './look';
import { withSamples } from './with-samples';

/** What axe finds, as lines a person can act on. Names and roles are the same in all colours, so those are asked once. */
async function findings(page: Page, what: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  // Legacy mode: axe would otherwise open a page of its own, which this app rightly refuses.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false });
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
  await painted(on);
}

/** Twice: what was asked for in the first frame is on screen in the second. A window that draws none has no later one. */
const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        setTimeout(done, 100);
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );

test('axe finds nothing in any state of any screen: light, dark, forced colours', async ({ lapel, folder }) => {
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
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words('intake:pasteLabel')).fill('https://badges.example/1');
  await dialog.getByRole('button', { name: words('intake:add'), exact: true }).click();
  await dialog.getByText(words('intake:failedTitle')).or(dialog.locator('.result')).first().waitFor();
  await check('an address that could not be read');
  await page.keyboard.press('Escape');
  for (const [tile, title] of [
    ['intake:tileCamera', 'intake:cameraTitle'],
    ['intake:tileScreen', 'intake:screenTitle'],
  ] as const) {
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('add-badges')?.click());
    const more = dialog.getByRole('button', { name: words('intake:addMore') });
    const way = dialog.getByRole('button', { name: words(tile) });
    await more.or(way).first().waitFor();
    if (await more.isVisible()) await more.click();
    await way.click();
    const capture = page.getByRole('dialog', { name: words(title) });
    await capture.waitFor();
    await capture.locator('.spinner').waitFor({ state: 'hidden', timeout: 20_000 });
    await check(title);
    await page.keyboard.press('Escape');
    await capture.waitFor({ state: 'hidden' });
  }
  for (const link of ['lapel:add?url=https%3A%2F%2Fbadges.example%2F1', 'lapel:nothing']) {
    await app.evaluate(
      ({ app: itself }, url) => itself.emit('open-url', { preventDefault: () => undefined }, url),
      link,
    );
    await page.getByRole('alertdialog').waitFor();
    await check(`a link from outside, ${link.slice(0, 9)}`);
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
  }
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
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
  await breakVault(folder);
  const open = async (): Promise<void> => {
    await locked.getByLabel(words('unlock:passphrase'), { exact: true }).fill(passphrase);
    await locked.keyboard.press('Enter');
  };
  await open();
  await locked.getByRole('heading', { name: words('unlock:damagedTitle') }).waitFor({ timeout: 30_000 });
  await check('damaged', locked);
  await open();
  await locked.getByText(words('keep:readOnlyTitle')).waitFor({ timeout: 30_000 });
  await check('a wallet open for reading alone', locked);
});

test('a wallet with a life of its own: axe, 200 % zoom, and from right to left', async ({ lapel, folder }) => {
  test.setTimeout(240_000);
  const { app, page } = lapel;
  const zoom = (factor: number) =>
    app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor);
  const direct = (dir: 'ltr' | 'rtl') => page.evaluate((to) => void (document.documentElement.dir = to), dir);
  const fits = async (name: string) => {
    await painted(page);
    expect.soft(await overflowOf(page), name).toBeLessThanOrEqual(0);
    // Playwright's own picture of an enlarged page shows a corner of it.
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot');
    await writeFile(join(pictures, `${name}.png`), Buffer.from(data, 'base64'));
    await session.detach();
  };
  await mkdir(pictures, { recursive: true });
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
      await look(app, page, theme);
      expect.soft(await findings(page, theme === 'light' ? 'all' : 'colours'), `${name}, ${theme}`).toEqual([]);
    }
    await look(app, page, 'light');
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
