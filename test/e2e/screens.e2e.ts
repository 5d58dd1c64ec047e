import type { Page } from '@playwright/test';
import { currentPage, expect, type Lapel, passphrase, resize, test, words } from './app';
import { fourShots, look, type Shot, shots } from './look';
import { addLiving, livingScreens, trustAndTeach } from './living-wallet';
import { withSamples } from './with-samples';

const light = [shots.large.light, shots.small.light];

async function walk(lapel: Pick<Lapel, 'app' | 'page'>, prefix: string, as: readonly Shot[]) {
  const { page } = lapel;
  const show = (name: string) => look(lapel, `${prefix}${name}`, as);
  const choose = (id: string) =>
    lapel.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
  await page.getByRole('main').getByRole('link').first().waitFor();
  await show('transcript');
  await choose('add-badges');
  await page.getByRole('dialog').waitFor();
  await show('add');
  await page.keyboard.press('Escape');
  for (const name of ['Structural Design: Steel Bridges', 'Machine Safety Practitioner', 'Fachkraft für Gebäude']) {
    await choose('find');
    await page.locator('input[type=search]').fill(name);
    await page
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click();
    await page.getByRole('article').waitFor();
    await show(`badge-${name.split(' ')[0]?.toLowerCase() ?? ''}`);
  }
  await choose('show-settings');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await show('settings');
  await choose('show-trash');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await show('trash');
}

/** Another language, from the beginning of the window. */
async function speak(page: Page, locale: string): Promise<void> {
  const preferences = { theme: 'system', locale, openAtStart: true } as const;
  await page.evaluate((to) => window.lapel.preferences.save(to), preferences);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

test('every screen fits, in light and dark, small and large', async ({ lapel }) => {
  test.setTimeout(240_000);
  await lapel.page.getByRole('heading', { name: words('unlock:welcomeTitle') }).waitFor();
  await look(lapel, 'welcome', fourShots);
  // The texts of another language are a file of their own, which the window cannot begin without.
  await speak(lapel.page, 'ar');
  await expect(lapel.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await look(lapel, 'welcome-ar', light);
  await speak(lapel.page, 'system');
  await withSamples(lapel.page);
  await walk(lapel, '', fourShots);
  await lapel.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click());
  await expect.poll(() => lapel.page.isClosed()).toBe(true);
  const locked = await currentPage(lapel.app);
  await locked.getByRole('heading').first().waitFor();
  await look({ app: lapel.app, page: locked }, 'unlock', fourShots);
});

test('every screen of a wallet with a life of its own fits, in a longer language as well', async ({
  lapel,
  folder: own,
}) => {
  test.setTimeout(240_000);
  await withSamples(lapel.page);
  await addLiving(lapel, own);
  await look(lapel, 'results', fourShots);
  await lapel.page
    .getByRole('dialog')
    .getByRole('button', { name: words('intake:done') })
    .click();
  await resize(lapel.app, 1280, 800);
  await trustAndTeach(lapel, own);
  await look(lapel, 'changed-toast', light);
  await lapel.page.getByRole('button', { name: words('transcript:checkShow'), exact: true }).click();
  await lapel.page.getByRole('link', { name: /Lifting by crane/ }).waitFor();
  await look(lapel, 'changed', fourShots);
  await lapel.page.getByRole('main').getByText(words('transcript:show.all'), { exact: true }).click();
  for (const screen of livingScreens) {
    await screen.open(lapel);
    await look(lapel, screen.name, fourShots, screen.place);
  }

  await lapel.page.evaluate(() =>
    window.lapel.preferences.save({ theme: 'light', locale: 'pseudo', openAtStart: true }),
  );
  const again = await lapel.restart();
  const page = await currentPage(again.app);
  await page.locator('input').first().fill(passphrase);
  await page.keyboard.press('Enter');
  await walk({ app: again.app, page }, 'pseudo-', light);
  for (const screen of livingScreens) {
    await screen.open({ app: again.app, page });
    await look({ app: again.app, page }, `pseudo-${screen.name}`, light, screen.place);
  }
  const shown = await page.evaluate(() => document.body.innerText);
  expect(shown).toContain('[');
  await again.app.close();
});
