import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  answerOpenDialog,
  answerSaveDialog,
  dropFiles,
  expect,
  type Lapel,
  launch,
  passphrase,
  test,
  words,
} from './app';
import { look, shots } from './look';
import { withSamples } from './with-samples';

const backupPassphrase = 'pinned on another lapel';
const seenAs = [shots.large.dark, shots.small.light];

async function openSettings(lapel: Pick<Lapel, 'app' | 'page'>): Promise<void> {
  await lapel.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('show-settings')?.click());
  await lapel.page.getByRole('heading', { name: words('backup:title'), exact: true }).scrollIntoViewIfNeeded();
}

async function choosePassphrase(page: Page): Promise<void> {
  await page.getByLabel(words('backup:newPassphrase'), { exact: true }).fill(backupPassphrase);
  await page.getByLabel(words('backup:repeatPassphrase'), { exact: true }).fill(backupPassphrase);
}

test('a wallet is backed up, backed up by itself, and restored from the welcome screen', async ({ lapel }) => {
  const { app, page } = lapel;
  const folder = await mkdtemp(join(tmpdir(), 'lapel-backups-'));
  const file = join(folder, 'mine.lapelbackup');
  await withSamples(page);
  const badges = await page.evaluate(async () => {
    const answer = await window.lapel.records.changes(0, 2000);
    return answer.ok ? answer.value.changed.length : 0;
  });

  await test.step('the first backup asks for a passphrase, and is read back', async () => {
    await openSettings(lapel);
    await expect(page.getByText(words('backup:none'))).toBeVisible();
    await answerSaveDialog(app, file);
    await page.getByRole('button', { name: words('backup:make') }).click();
    await choosePassphrase(page);
    await look(lapel, 'backup-passphrase', seenAs);
    await page.getByRole('button', { name: words('backup:continue') }).click();
    await expect(page.getByText(file)).toBeVisible({ timeout: 30_000 });
    expect(await readdir(folder)).toEqual(['mine.lapelbackup']);
  });

  await test.step('dropped among badges it is told for what it is, and leads to its restore', async () => {
    await dropFiles(lapel, [file]);
    const dialog = page.getByRole('dialog', { name: words('intake:title') });
    await expect(dialog.getByText(words('errors:own-backup'))).toBeVisible({ timeout: 15_000 });
    await look(lapel, 'backup-dropped', seenAs);
    await dialog.getByRole('button', { name: words('intake:restoreBackup') }).click();
    await expect(page.getByText(words('backup:restoreFile', { name: 'mine.lapelbackup' }))).toBeVisible();
    await expect(page.getByLabel(words('backup:restorePassphrase'), { exact: true })).toBeFocused();
    await page.getByRole('button', { name: words('backup:cancel'), exact: true }).click();
    await dialog.getByRole('button', { name: words('intake:done') }).click();
    await openSettings(lapel);
  });

  await test.step('automatic backups go into the folder that was chosen, without a word', async () => {
    const automatic = join(folder, 'automatic');
    await mkdir(automatic);
    await answerOpenDialog(app, [automatic]);
    await page.getByRole('radio', { name: words('backup:automaticOff'), exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => readdir(automatic), { timeout: 30_000 }).toHaveLength(1);
    await expect(page.getByRole('button', { name: words('backup:make') })).toBeVisible();
    await page.getByText(words('backup:automaticOn')).scrollIntoViewIfNeeded();
    await look(lapel, 'backup-settings', seenAs);
  });

  await test.step('a damaged passphrase is told from a right one, and a second restore changes nothing', async () => {
    await answerOpenDialog(app, [file]);
    await page.getByRole('button', { name: words('backup:restore') }).click();
    const field = page.getByLabel(words('backup:restorePassphrase'), { exact: true });
    await field.fill('not this one');
    await page.getByRole('button', { name: words('backup:open') }).click();
    await expect(page.getByText(words('errors:backup-wrong-passphrase'))).toBeVisible({ timeout: 15_000 });
    await field.fill(backupPassphrase);
    await page.getByRole('button', { name: words('backup:open') }).click();
    await expect(page.getByText(words('backup:restoreText'))).toBeVisible({ timeout: 15_000 });
    await look(lapel, 'backup-contents', seenAs);
    await page.getByRole('button', { name: words('backup:restoreNow'), exact: true }).click();
    await expect(page.getByRole('heading', { name: words('backup:restoredTitle') })).toBeVisible({ timeout: 30_000 });
    await page
      .getByRole('dialog')
      .getByRole('button', { name: words('app:close') })
      .last()
      .click();
  });

  await test.step('a new wallet on another computer takes all of it', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'lapel-e2e-'));
    const other = await launch(elsewhere);
    try {
      await answerOpenDialog(other.app, [file]);
      await other.page.getByRole('button', { name: words('backup:haveBackup') }).click();
      await other.page.getByLabel(words('backup:restorePassphrase'), { exact: true }).fill(backupPassphrase);
      await other.page.getByRole('button', { name: words('backup:open') }).click();
      await expect(other.page.getByText(words('backup:welcomeText'))).toBeVisible({ timeout: 15_000 });
      await look(other, 'backup-welcome-chosen', seenAs);
      await other.page.getByLabel(words('unlock:newPassphrase'), { exact: true }).fill(passphrase);
      await other.page.getByLabel(words('unlock:repeatPassphrase'), { exact: true }).fill(passphrase);
      await other.page.getByRole('button', { name: words('unlock:create') }).click();
      await other.page.getByRole('button', { name: words('keep:stepSkip') }).click();
      await expect(other.page.getByRole('heading', { name: words('backup:restoredTitle') })).toBeVisible({
        timeout: 60_000,
      });
      await look(other, 'backup-restored', seenAs);
      await other.page
        .getByRole('dialog')
        .getByRole('button', { name: words('app:close') })
        .last()
        .click();
      await other.page.getByRole('link', { name: /Structural Design: Steel Bridges/ }).waitFor();
      const there = await other.page.evaluate(async () => {
        const answer = await window.lapel.records.changes(0, 2000);
        return answer.ok ? answer.value.changed.length : 0;
      });
      expect(there).toBe(badges);
    } finally {
      await other.app.close().catch(() => undefined);
      await rm(elsewhere, { recursive: true, force: true });
    }
  });
  await rm(folder, { recursive: true, force: true });
});
