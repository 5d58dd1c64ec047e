import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Lapel, overflowOf, repository, resize, setTheme, test, words } from './app';
import { withSamples } from './with-samples';

const folder = join(repository, 'test-results/screens');

/** Keeps the state at hand at both sizes; overflow sideways is an error. */
async function keep({ app, page }: Pick<Lapel, 'app' | 'page'>, name: string, themes: readonly ('light' | 'dark')[]) {
  for (const [width, height] of [
    [900, 600],
    [1280, 800],
  ] as const) {
    await resize(app, width, height);
    for (const theme of themes) {
      await setTheme(app, theme);
      await page.waitForTimeout(200);
      expect.soft(await overflowOf(page), `${name} at ${width}x${height}`).toBeLessThanOrEqual(0);
      await page.screenshot({ path: join(folder, `transcript-${name}-${width}-${theme}.png`) });
    }
  }
}

async function choose(page: Page, button: RegExp | string, item: string) {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('menuitemradio', { name: item, exact: true }).click();
}

const groupBy = (page: Page, by: string) => choose(page, /^Group: /, words(`transcript:by.${by}`));
const plural = (key: string, count: number) => words(`${key}_${count === 1 ? 'one' : 'other'}`, { count });

test('the transcript by keyboard: grouped, filtered, selected, acted on and undone', async ({ lapel }) => {
  test.setTimeout(150_000);
  await mkdir(folder, { recursive: true });
  const { page } = lapel;
  await withSamples(page);
  const main = page.getByRole('main');
  const cards = main.locator('[data-record]');
  const selected = main.locator('.badge-cell[data-selected]');
  const status = page.locator('.live-region');
  const said = (text: string) => expect(status).toContainText(text);
  const total = Number(
    await main
      .getByRole('button', { name: words('transcript:show.all') })
      .locator('strong')
      .textContent(),
  );

  await test.step('Space, Shift with the arrows, Ctrl+A and Escape select, and are told', async () => {
    await cards.first().focus();
    await page.keyboard.press('Space');
    await said(plural('transcript:selectedCount', 1));
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await said(plural('transcript:selectedCount', 3));
    await page.keyboard.press('Shift+ArrowLeft');
    await said(plural('transcript:selectedCount', 2));
    const bar = page.getByRole('toolbar', { name: words('transcript:bulk') });
    await resize(lapel.app, 900, 600);
    await expect(bar).toHaveAttribute('data-terse');
    await expect.poll(() => bar.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
    await resize(lapel.app, 1280, 800);
    await expect(bar).not.toHaveAttribute('data-terse');
    await keep(lapel, 'selected', ['light', 'dark']);
    await page.keyboard.press('Control+a');
    await said(plural('transcript:selectedCount', total));
    await page.keyboard.press('Escape');
    await said(words('transcript:selectedNone'));
    await expect(page.getByRole('toolbar', { name: words('transcript:bulk') })).toHaveCount(0);
  });

  await test.step('the box, Ctrl and Shift select with the mouse', async () => {
    await main.locator('.badge-cell').first().hover();
    await main.getByRole('checkbox').first().click();
    await cards.nth(1).click({ modifiers: ['Control'] });
    await expect(selected).toHaveCount(2);
    await cards.nth(3).click({ modifiers: ['Shift'] });
    await expect(selected).toHaveCount(4);
    await page.keyboard.press('Escape');
  });

  await test.step('selected badges become favourites, by keyboard, and undone', async () => {
    await cards.first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowRight');
    const bar = page.getByRole('toolbar', { name: words('transcript:bulk') });
    const favour = bar.getByRole('button', { name: words('transcript:favour'), exact: true });
    await page.keyboard.press('Tab');
    for (
      let presses = 0;
      presses < 9 && !(await favour.evaluate((one) => one === document.activeElement));
      presses += 1
    )
      await page.keyboard.press('ArrowRight');
    await expect(favour).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(words('transcript:favoured_other', { count: 2 }))).toBeVisible();
    const filter = main.getByRole('button', { name: words('transcript:show.favourite') });
    await expect(filter).toContainText('2');
    await page.getByRole('button', { name: words('transcript:undo') }).click();
    await expect(filter).toHaveCount(0);
    await bar.getByRole('button', { name: words('transcript:selectNone') }).click();
  });

  await test.step('a collection is made of what is selected, and groups it', async () => {
    await cards.first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowRight');
    const bar = page.getByRole('toolbar', { name: words('transcript:bulk') });
    await bar.getByRole('button', { name: words('transcript:collect'), exact: true }).click();
    await page.getByRole('menuitem', { name: words('transcript:collectNew') }).click();
    await page.getByLabel(words('transcript:collectionName')).fill('Bridge engineer 2026');
    await page.keyboard.press('Enter');
    await expect(
      page.getByText(words('transcript:collected_other', { count: 2, name: 'Bridge engineer 2026' })),
    ).toBeVisible();
    await bar.getByRole('button', { name: words('transcript:selectNone') }).click();
    await groupBy(page, 'collection');
    await expect(main.getByRole('heading', { level: 2, name: /^Bridge engineer 2026/ })).toBeVisible();
    await keep(lapel, 'collections', ['light']);
  });

  await test.step('counts filter, and narrow each other', async () => {
    const invalid = main.getByRole('button', { name: words('report:verdict.invalid') });
    const count = Number(await invalid.locator('strong').textContent());
    await invalid.click();
    await expect(cards).toHaveCount(count);
    await keep(lapel, 'filtered', ['light', 'dark']);
    await main.getByRole('button', { name: words('transcript:show.all') }).click();
  });

  await test.step('archived badges leave the list, and Undo brings them back', async () => {
    await cards.first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: words('transcript:archive'), exact: true }).click();
    await expect(main.getByRole('button', { name: words('transcript:show.all') })).toContainText(String(total - 1));
    await main.getByRole('button', { name: words('transcript:show.archived') }).click();
    await expect(cards).toHaveCount(1);
    await page
      .getByRole('button', { name: words('transcript:undo') })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: words('transcript:nothingTitle') })).toBeVisible();
    await page.getByRole('button', { name: words('transcript:clear') }).click();
  });

  await test.step('every grouping, as cards and lines, near and wide', async () => {
    await groupBy(page, 'skill');
    await keep(lapel, 'skills', ['light']);
    await main.getByRole('button', { name: words('transcript:closer') }).click();
    await groupBy(page, 'year');
    await keep(lapel, 'compact', ['light', 'dark']);
    await main.getByRole('button', { name: words('transcript:asList') }).click();
    await keep(lapel, 'compact-list', ['light', 'dark']);
    await main.getByRole('button', { name: words('transcript:wider') }).click();
    await groupBy(page, 'none');
    await choose(page, words('transcript:sort.newest'), words('transcript:sort.issuer'));
    await cards.first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await keep(lapel, 'list', ['light', 'dark']);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await keep(lapel, 'list-rtl', ['light']);
    await main.getByRole('button', { name: words('transcript:asCards') }).click();
    await keep(lapel, 'cards-rtl', ['light']);
    await page.keyboard.press('Escape');
    // How it looked last is remembered with the wallet.
    await expect
      .poll(() => page.evaluate(async () => JSON.stringify(await window.lapel.settings.read())))
      .toContain('"grouping":"none","sorting":"issuer","layout":"grid","density":"comfortable"');
  });
});
