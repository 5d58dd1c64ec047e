import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createWallet, dropFiles, expect, test, words } from './app';
import { endorsedBadge, learnerRecord } from './living-badges';

async function files(): Promise<Readonly<Record<string, string>>> {
  const { badge, endorsement } = await endorsedBadge();
  return { 'record.json': await learnerRecord(), 'endorsed.jwt': badge, 'endorsement.jwt': endorsement };
}

test('a learner record tells how its parts stand, and a badge who vouches for it', async ({ lapel, folder }) => {
  const { page } = lapel;
  await createWallet(page);
  const paths = await Promise.all(
    Object.entries(await files()).map(async ([name, text]) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    }),
  );
  await dropFiles(lapel, paths);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('intake:done') })
    .click({ timeout: 60_000 });
  const main = page.getByRole('main');

  await test.step('the whole counts its verified parts and leads to each, and each back', async () => {
    await page.getByRole('link', { name: /Record of Mia Kessler/ }).click();
    const tally = words('badge:partsVerified_other', { verified: 2, count: 3 });
    await expect(main.getByRole('button', { name: tally })).toBeVisible();
    await main.getByRole('button', { name: tally }).focus();
    await page.keyboard.press('Enter');
    const parts = main.getByRole('region', { name: words('learnerRecord:title') });
    await expect(parts).toBeFocused();
    await expect(parts.getByRole('row').filter({ hasText: words('report:verdict.invalid') })).toHaveCount(1);
    await expect(main.getByText('“Bridges” is part of “Civil engineering”.')).toBeVisible();
    await parts.getByRole('row', { name: 'Bridges' }).focus();
    await page.keyboard.press('Enter');
    await expect(main.getByRole('heading', { level: 1, name: 'Bridges' })).toBeVisible();
    await main.getByRole('link', { name: 'Record of Mia Kessler' }).click();
    await expect(main.getByRole('heading', { level: 1, name: 'Record of Mia Kessler' })).toBeVisible();
  });

  await test.step('a badge lists its endorsements, each with its own verdict, and stays verified', async () => {
    await main.getByRole('link', { name: words('badge:breadcrumb') }).click();
    await page.getByRole('link', { name: /Careful Measuring/ }).click();
    await expect(main.getByRole('heading', { level: 2, name: words('report:verdict.verified') })).toBeVisible();
    await main.getByRole('button', { name: words('badge:endorsementsSee') }).click();
    const endorsements = main.getByRole('region', { name: words('badge:endorsements') });
    await expect(endorsements).toBeFocused();
    const verdicts = ['verified', 'invalid', 'expired', 'verified'].map((verdict) =>
      words(`report:verdict.${verdict}`),
    );
    await expect(endorsements.locator('.verdict-pill')).toHaveText(verdicts);
    await endorsements.getByRole('link').click();
    await expect(main.getByRole('heading', { level: 2, name: words('badge:endorses') })).toBeVisible();
    await main.getByRole('link', { name: 'Careful Measuring' }).click();
    await expect(main.getByRole('heading', { level: 1, name: 'Careful Measuring' })).toBeVisible();
  });
});
