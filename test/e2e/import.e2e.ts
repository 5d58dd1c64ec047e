import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog, createWallet, dropFiles, expect, samples, test, words } from './app';

const steel = join(samples, 'structural-design-steel-bridges.png');

test('badges come in by the dialog, by a drop, by paste and by folder, and what is no badge is refused in words', async ({
  lapel,
  folder,
}) => {
  const { app, page } = lapel;
  await createWallet(page);
  const results = page.getByRole('dialog', { name: words('intake:title') });
  const done = results.getByRole('button', { name: words('intake:done') });

  await test.step('by the dialog', async () => {
    await answerOpenDialog(app, [steel]);
    await page
      .getByRole('button', { name: words('transcript:add') })
      .first()
      .click();
    await results.getByRole('button', { name: words('intake:chooseFiles') }).click();
    await expect(results.getByText('Structural Design: Steel Bridges')).toBeVisible({ timeout: 30_000 });
    await expect(results.getByText(words('report:verdict.verified'))).toBeVisible();
    await done.click();
    await expect(page.getByRole('link', { name: /Structural Design: Steel Bridges/ })).toBeVisible();
  });

  await test.step('by a drop on the window, a name with spaces and brackets, twice the same', async () => {
    const named = join(folder, 'my badge (2).png');
    await copyFile(join(samples, 'foundations-of-python.svg'), join(folder, 'python.svg'));
    await copyFile(steel, named);
    await dropFiles(lapel, [named, join(folder, 'python.svg')]);
    await expect(results.getByText('Foundations of Python')).toBeVisible({ timeout: 30_000 });
    await expect(results.getByText(words('intake:alreadyThere')).first()).toBeVisible();
    await done.click();
  });

  await test.step('a folder with a badge, a text and a picture without a badge', async () => {
    const mixed = join(folder, 'mixed');
    await mkdir(join(mixed, 'deeper'), { recursive: true });
    await copyFile(join(samples, 'data-storytelling.json'), join(mixed, 'deeper/data.json'));
    await writeFile(join(mixed, 'notes.txt'), 'Nothing but notes.');
    await writeFile(join(mixed, 'broken.json'), '{ "type": [');
    await answerOpenDialog(app, [mixed]);
    await page.keyboard.press('ControlOrMeta+O');
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('add-badges')?.click());
    await results.getByRole('button', { name: words('intake:chooseFolder') }).click();
    await expect(results.getByText('Data Storytelling')).toBeVisible({ timeout: 30_000 });
    await expect(results.getByText('notes.txt')).toBeVisible();
    await expect(results.getByText('broken.json')).toBeVisible();
    await expect(results.getByText(words('intake:summaryRefused_other', { count: 2 }))).toBeVisible();
    await done.click();
  });

  await test.step('by pasted text', async () => {
    const { readFile } = await import('node:fs/promises');
    const token = await readFile(join(samples, 'technical-english-c1.jwt'), 'utf8');
    await page
      .getByRole('button', { name: words('transcript:add') })
      .first()
      .click();
    await results.getByLabel(words('intake:pasteLabel')).fill(token);
    await results.getByRole('button', { name: words('intake:add'), exact: true }).click();
    await expect(results.getByText('Technical English C1 (Advanced)')).toBeVisible({ timeout: 30_000 });
    await done.click();
  });

  await expect(page.getByRole('heading', { level: 1, name: words('transcript:title') })).toBeVisible();
  await expect(page.getByText('4 achievements from', { exact: false })).toBeVisible();
});
