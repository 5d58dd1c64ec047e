import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerSaveDialog, expect, samples, test, words } from './app';
import { withSamples } from './with-samples';

test('a badge page tells what it means, every check with its reason, and gives the original back', async ({
  lapel,
  folder,
}) => {
  const { app, page } = lapel;
  await withSamples(page);
  await page.getByRole('link', { name: /Structural Design: Steel Bridges/ }).click();
  const main = page.getByRole('main');
  const report = main.getByRole('region', { name: words('badge:report') });

  await expect(main.getByRole('heading', { level: 1, name: 'Structural Design: Steel Bridges' })).toBeVisible();
  await expect(main.getByText(words('badge:whatEarned'))).toBeVisible();
  for (const step of ['proof', 'issuer-key', 'validity-period', 'recipient']) {
    await expect(report.getByText(words(`report:step.${step}`), { exact: true })).toBeVisible();
  }
  await expect(main.getByText(words('report:verdict.verified')).first()).toBeVisible();

  await test.step('the original comes back byte for byte', async () => {
    const target = join(folder, 'original.png');
    await answerSaveDialog(app, target);
    await main
      .getByRole('button', { name: words('badge:exportOriginal') })
      .first()
      .click();
    await expect(page.getByText(words('badge:exported', { path: target }))).toBeVisible();
    const hash = async (path: string) =>
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
    expect(await hash(target)).toBe(await hash(join(samples, 'structural-design-steel-bridges.png')));
  });

  await test.step('the signed data can be read as it arrived', async () => {
    await main.getByRole('button', { name: words('badge:raw') }).click();
    await expect(main.getByText('eddsa-rdfc-2022').first()).toBeVisible();
  });

  await test.step('checking again adds to the history', async () => {
    await main.getByRole('button', { name: words('badge:checkAgain') }).click();
    await expect(main.getByText(words('badge:historyCount_other', { count: 2 }))).toBeVisible({ timeout: 30_000 });
  });

  await test.step('an altered badge says so first', async () => {
    await page
      .getByRole('link', { name: words('badge:breadcrumb') })
      .last()
      .click();
    await page.getByRole('link', { name: /Machine Safety Practitioner/ }).click();
    await expect(main.getByText(words('report:verdict.invalid')).first()).toBeVisible();
    const firstLine = report.getByRole('listitem').first();
    await expect(firstLine).toContainText(words('report:step.proof'));
    await expect(firstLine).toContainText('changed after it was signed');
  });
});
