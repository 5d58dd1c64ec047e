import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, currentPage, expect, passphrase, test, words } from './app';
import { look } from './look';
import { withSamples } from './with-samples';

const steel = 'Structural Design: Steel Bridges';

const main = (page: Page) => page.getByRole('main');
const cards = (page: Page) => main(page).locator('[data-record]');
const undo = (page: Page, told: RegExp) =>
  page
    .locator('.toast')
    .filter({ hasText: told })
    .getByRole('button', { name: words('collections:undo') })
    .click();
const side = (page: Page, name: string | RegExp) => page.getByRole('complementary').getByRole('link', { name });

test('own words, collections, favourites and the archive', async ({ lapel }) => {
  test.setTimeout(120_000);
  const { app, page } = lapel;
  await withSamples(page);

  await test.step('a badge gets a star, a tag, notes and stays private, over a lock at once', async () => {
    await page
      .getByRole('link', { name: new RegExp(steel) })
      .first()
      .click();
    await page.getByRole('button', { name: words('own:favourite') }).click();
    const tag = page.getByRole('combobox', { name: words('own:tags') });
    await tag.fill('Bridge office');
    await tag.press('Enter');
    await expect(page.getByRole('row', { name: /Bridge office/ })).toBeVisible();
    await page.getByText(words('own:visibilityName.private'), { exact: true }).click();
    await expect(page.getByRole('radio', { name: words('own:visibilityName.private') })).toBeChecked();
    await page.getByRole('textbox', { name: words('own:notes') }).fill('Ask Jonas for the drawings.');
    await look(lapel, 'own-words');
    await page.getByRole('textbox', { name: words('own:notes') }).pressSequentially(' Soon.');
    const gone = page.waitForEvent('close');
    await page.getByRole('button', { name: words('app:lock') }).click();
    await gone;
  });

  const again = await currentPage(app);
  const unlocked = { app, page: again };
  await again.getByLabel(words('unlock:passphrase'), { exact: true }).fill(passphrase);
  await again.keyboard.press('Enter');

  await test.step('and has them afterwards', async () => {
    await side(again, words('collections:favourites')).click();
    await expect(cards(again)).toHaveCount(1);
    await look(unlocked, 'favourites');
    await cards(again).first().click();
    await expect(again.getByRole('textbox', { name: words('own:notes') })).toHaveValue(
      'Ask Jonas for the drawings. Soon.',
    );
    await expect(again.getByRole('radio', { name: words('own:visibilityName.private') })).toBeChecked();
    await expect(again.getByRole('row', { name: /Bridge office/ })).toBeVisible();
  });

  await test.step('a collection is made, named, and filled by dragging', async () => {
    await again.getByRole('button', { name: words('collections:create') }).click();
    const name = again.getByRole('textbox', { name: words('collections:name') });
    await name.fill('Bridges');
    await name.press('Enter');
    await expect(main(again).getByRole('heading', { level: 1, name: 'Bridges' })).toBeVisible();
    await side(again, new RegExp(`^${words('app:transcript')}`)).click();
    for (const at of [0, 1, 2])
      await cards(again)
        .nth(at)
        .dragTo(side(again, /Bridges/));
    await expect(side(again, /Bridges\s*3/)).toBeVisible();
    await side(again, /Bridges/).click();
    await expect(cards(again)).toHaveCount(3);
  });

  await test.step('its badges are moved by the keyboard and by dragging, and taken out and put back', async () => {
    const order = () => cards(again).evaluateAll((all) => all.map((one) => one.getAttribute('data-record')));
    const [first, second, third] = await order();
    await cards(again).first().focus();
    await again.keyboard.press('Alt+ArrowRight');
    await expect.poll(order).toEqual([second, first, third]);
    await cards(again)
      .nth(2)
      .dragTo(cards(again).first(), { targetPosition: { x: 10, y: 60 } });
    await expect.poll(order).toEqual([third, second, first]);
    await cards(again).first().focus();
    await again.keyboard.press('Delete');
    await expect(cards(again)).toHaveCount(2);
    await undo(again, /taken out/);
    await expect.poll(order).toEqual([third, second, first]);
    await look(unlocked, 'collection');
  });

  await test.step('a private badge of it is asked about before it is exported', async () => {
    const path = join(lapel.folder, 'bridges.html');
    await answerSaveDialog(app, path);
    await again.getByRole('button', { name: words('collections:export') }).click();
    await again.getByRole('menuitem', { name: words('transcript:exportHtml') }).click();
    await look(unlocked, 'collection-private');
    await again
      .getByRole('dialog')
      .getByRole('button', { name: words('transcript:exportGo') })
      .click();
    await expect(again.getByText(words('transcript:exported', { path }))).toBeVisible({ timeout: 20_000 });
    expect(await readFile(path, 'utf8')).not.toContain(steel);
  });

  await test.step('a collection is renamed in the sidebar, deleted and brought back', async () => {
    await side(again, /Bridges/).focus();
    await again.keyboard.press('F2');
    await again.getByRole('textbox', { name: words('collections:name') }).fill('Spans');
    await again.keyboard.press('Enter');
    await side(again, /Spans/).click({ button: 'right' });
    await again.getByRole('menuitem', { name: words('collections:delete') }).click();
    await expect(side(again, /Spans/)).toHaveCount(0);
    await undo(again, /is deleted/);
    await expect(side(again, /Spans\s*3/)).toBeVisible();
  });

  await test.step('an archived badge is in the archive alone', async () => {
    await side(again, new RegExp(`^${words('app:transcript')}`)).click();
    await cards(again).first().click();
    await again.getByRole('button', { name: words('own:archive'), exact: true }).click();
    await side(again, new RegExp(words('collections:archive'))).click();
    await expect(cards(again)).toHaveCount(1);
    await look(unlocked, 'archive');
    await cards(again).first().focus();
    await again.keyboard.press('Delete');
    await expect(again.getByRole('heading', { name: words('collections:noArchiveTitle') })).toBeVisible();
  });
});
