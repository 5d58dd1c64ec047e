import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { issuer } from '../issuer/issuer';
import { signedOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { clr2 } from '../issuer/wrappings';
import { answerSaveDialog, expect, test, words } from './app';
import { look } from './look';
import { withSamples } from './with-samples';

const more = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: words('transcript:more'), exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
};

test('what the earner states, what badges leave out, and a learner record', async ({ lapel }, info) => {
  test.setTimeout(120_000);
  const { app, page } = lapel;
  await withSamples(page);

  await test.step('an achievement is stated with a file, marked, changed and its file saved', async () => {
    await more(page, words('commands:state-achievement'));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: words('declared:keep') }).click();
    await expect(dialog.getByText(words('errors:declared-untitled'))).toBeVisible();
    await dialog.getByRole('textbox', { name: words('declared:title') }).fill('Bridges that sing');
    await dialog.getByRole('textbox', { name: words('declared:issuer') }).fill('Town hall');
    await dialog.getByLabel(words('declared:date'), { exact: true }).fill('2026-05-01');
    const chosen = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: words('declared:chooseFiles') }).click();
    await (await chosen).setFiles({ name: 'slides.pdf', mimeType: 'application/pdf', buffer: Buffer.from('slides') });
    await look(lapel, 'declared-form');
    await dialog.getByRole('button', { name: words('declared:keep') }).click();
    await page
      .locator('.toast')
      .getByRole('button', { name: words('declared:open') })
      .click();
    await expect(page.getByRole('heading', { name: 'Bridges that sing' })).toBeVisible();
    await expect(page.getByText(words('declared:pill'))).toBeVisible();
    await expect(page.getByRole('main').locator('.verdict-pill')).toHaveCount(0);
    await look(lapel, 'declared-page');
    const path = info.outputPath('slides.pdf');
    await answerSaveDialog(app, path);
    await page.getByRole('button', { name: words('declared:saveFile', { name: 'slides.pdf' }) }).click();
    await expect(page.locator('.toast').filter({ hasText: path })).toBeVisible();
    expect(await readFile(path, 'utf8')).toBe('slides');
    await page.getByRole('button', { name: words('declared:edit') }).click();
    await page.getByRole('textbox', { name: words('declared:title') }).fill('Bridges that hum');
    await page.getByRole('button', { name: words('declared:keepChange') }).click();
    await expect(page.getByRole('heading', { name: 'Bridges that hum', level: 1 })).toBeVisible();
  });

  await test.step('a gap is found, opened and filled, and counts as the earner’s own', async () => {
    await page
      .getByRole('link', { name: words('badge:breadcrumb') })
      .first()
      .click();
    await more(page, words('commands:show-quality'));
    await expect(page.getByRole('heading', { name: words('quality:title') })).toBeVisible();
    await look(lapel, 'quality');
    await page.getByRole('link', { name: new RegExp(words('quality:gap.level')) }).click();
    await page.getByRole('main').locator('.line a').first().click();
    await page.getByRole('button', { name: words('quality:fill.level') }).click();
    await page.getByRole('button', { name: new RegExp(words('quality:fill.level')) }).click();
    await page.getByRole('option').nth(1).click();
    await page.getByRole('button', { name: words('quality:keep') }).click();
    await expect(page.locator('.gap-mark').first()).toBeVisible();
    await page.locator('.gap-mark').first().scrollIntoViewIfNeeded();
    await look(lapel, 'quality-badge');
  });

  await test.step('a learner record stands as a tree, whose parts open', async () => {
    const by = issuer('Record School', { did: 'key', host: 'record.example' });
    const award = (name: string) => signedOpenBadge3(by, { ...plainAward, seed: name, name });
    const record = await clr2(by, {
      ...{ seed: 'record', name: 'Study record', subject: 'did:example:mia', from: plainAward.from },
      credentials: [await award('Whole study'), await award('Statics'), await award('Load models')],
    });
    await page.evaluate((text) => window.lapel.intake.text(text), JSON.stringify(record));
    await page
      .getByRole('dialog')
      .getByRole('button', { name: words('intake:done') })
      .click();
    await page
      .getByRole('link', { name: words('badge:breadcrumb') })
      .first()
      .click();
    await page
      .getByRole('link', { name: /Study record/ })
      .first()
      .click();
    const tree = page.getByRole('treegrid');
    await expect(tree.getByRole('row')).toHaveCount(3);
    await look(lapel, 'learner-record');
    await tree.getByRole('row', { name: 'Statics' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Statics', level: 1 })).toBeVisible();
  });
});
