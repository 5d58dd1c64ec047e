import { expect, test, words } from './app';
import { withSamples } from './with-samples';

test('search, filter, group and the arrow keys lead to a badge', async ({ lapel }) => {
  const { app, page } = lapel;
  await withSamples(page);
  const cards = page.getByRole('main').getByRole('link');

  await test.step('search finds names, issuers and skills, without accents and in any order', async () => {
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('find')?.click());
    const search = page.getByRole('combobox', { name: words('transcript:search') });
    await expect(search).toBeFocused();
    await search.fill('python foundations');
    await expect(cards).toHaveCount(1);
    await search.fill('gebaudeautomation');
    await expect(cards.first()).toContainText('Gebäudeautomation');
    await search.fill('no such badge anywhere');
    await expect(
      page.getByRole('heading', { name: words('search:nothingTitle', { search: 'no such badge anywhere' }) }),
    ).toBeVisible();
    await page.getByRole('button', { name: words('search:clearAll') }).click();
    await expect(page.getByRole('heading', { level: 2, name: /^2026/ })).toBeVisible();
  });

  await test.step('grouped by issuer, then as a list', async () => {
    await page.getByRole('button', { name: words('transcript:groupBy', { by: words('transcript:by.year') }) }).click();
    await page.getByRole('menuitemradio', { name: words('transcript:by.issuer') }).click();
    await expect(page.getByRole('heading', { level: 2, name: /^Akademie Elbtal/ })).toBeVisible();
    await page.getByRole('button', { name: words('transcript:asList') }).click();
    await expect(cards.first()).toContainText('Akademie Elbtal');
    await page.getByRole('button', { name: words('transcript:asCards') }).click();
  });

  await test.step('arrow keys go from badge to badge and Enter opens', async () => {
    await cards.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(cards.nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await expect(cards.first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: words('badge:meaning') })).toBeVisible();
  });
});
