import { expect, test, words } from './app';
import { withSamples } from './with-samples';

test('a badge goes to the trash, comes back by undo, and is only erased after a question', async ({ lapel }) => {
  const { page } = lapel;
  await withSamples(page);
  const python = page.getByRole('link', { name: /Foundations of Python/ });

  await python.focus();
  await page.keyboard.press('Delete');
  await expect(python).toHaveCount(0);
  await page.getByRole('button', { name: words('transcript:undo') }).click();
  await expect(python).toBeVisible();

  await python.click();
  await page
    .getByRole('main')
    .getByRole('button', { name: words('badge:trash') })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: words('transcript:title') })).toBeVisible();
  await page
    .getByRole('navigation', { name: words('app:navigation') })
    .getByRole('link', { name: /Trash/ })
    .click();
  await expect(page.getByText(words('trash:subtitle_one', { count: 1 }))).toBeVisible();

  await page.getByRole('button', { name: words('trash:restoreNamed', { name: 'Foundations of Python' }) }).click();
  await expect(page.getByRole('heading', { name: words('trash:emptyTitle') })).toBeVisible();

  await page
    .getByRole('navigation', { name: words('app:navigation') })
    .getByRole('link', { name: /Transcript/ })
    .click();
  await python.focus();
  await page.keyboard.press('Delete');
  await page
    .getByRole('navigation', { name: words('app:navigation') })
    .getByRole('link', { name: /Trash/ })
    .click();
  await page.getByRole('button', { name: words('trash:eraseAll') }).click();
  const question = page.getByRole('alertdialog', { name: words('trash:confirmTitle_one', { count: 1 }) });
  await expect(question.getByRole('button', { name: words('app:cancel') })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByText(words('trash:subtitle_one', { count: 1 }))).toBeVisible();
  await page.getByRole('button', { name: words('trash:eraseAll') }).click();
  await question.getByRole('button', { name: words('trash:erase') }).click();
  await expect(page.getByRole('heading', { name: words('trash:emptyTitle') })).toBeVisible();
});
