import { createWallet, currentPage, expect, passphrase, test, words } from './app';

test('a newcomer protects the wallet, tries the samples and comes back to them', async ({ lapel }) => {
  const { page } = lapel;
  await expect(page.getByRole('heading', { level: 1, name: words('unlock:welcomeTitle') })).toBeVisible();
  await expect(page.getByText(words('unlock:lossPassphrase'))).toBeVisible();

  await test.step('a short passphrase and one typed differently are refused in words', async () => {
    await page.getByLabel(words('unlock:newPassphrase'), { exact: true }).fill('short');
    await page.getByLabel(words('unlock:repeatPassphrase'), { exact: true }).fill('short');
    await page.getByRole('button', { name: words('unlock:create') }).click();
    await expect(page.getByText(words('unlock:errorTooShort', { minimum: 10 }))).toBeVisible();
    await page.getByLabel(words('unlock:newPassphrase'), { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: words('unlock:create') }).click();
    await expect(page.getByText(words('unlock:errorNotSame'))).toBeVisible();
  });

  await createWallet(page);
  await page.getByRole('button', { name: words('transcript:trySamples') }).click();
  await expect(page.getByRole('status').first()).toBeAttached();
  await expect(page.getByText('Structural Design: Steel Bridges').first()).toBeVisible({ timeout: 30_000 });

  const again = await lapel.restart();
  const unlock = await currentPage(again.app);
  await unlock.getByLabel(words('unlock:passphrase'), { exact: true }).fill('not the passphrase');
  await unlock.getByRole('button', { name: words('unlock:unlock'), exact: true }).click();
  await expect(unlock.getByText(words('unlock:wrongPassphrase'))).toBeVisible();
  await unlock.getByLabel(words('unlock:passphrase'), { exact: true }).fill(passphrase);
  await unlock.getByRole('button', { name: words('unlock:unlock'), exact: true }).click();
  await expect(unlock.getByText('Structural Design: Steel Bridges').first()).toBeVisible({ timeout: 30_000 });
  await again.app.close();
});
