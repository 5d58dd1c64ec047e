import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, currentPage, expect, type Lapel, passphrase, test, words } from './app';
import { breakVault } from './broken-vault';
import { look, type Shot, shots } from './look';

const fresh = 'another day, another passphrase';
const seenAs: readonly Shot[] = [shots.large.light, shots.small.dark, { ...shots.small.dark, dir: 'rtl' }];

/** The same page in a language that is longer than any other. */
async function lookPseudo(lapel: Pick<Lapel, 'app'>, page: Page, name: string): Promise<void> {
  const speak = async (locale: string): Promise<void> => {
    await page.evaluate(
      (to) => window.lapel.preferences.save({ theme: 'system', locale: to, openAtStart: true }),
      locale,
    );
    await page.reload();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  };
  await speak('pseudo');
  await look({ app: lapel.app, page }, `keep-${name}-pseudo`, [shots.small.dark]);
  await speak('system');
}

const button = (page: Page, key: string) => page.getByRole('button', { name: words(key), exact: true });
async function newPassphrase(page: Page, typed: string): Promise<void> {
  await page.getByLabel(words('unlock:newPassphrase'), { exact: true }).fill(typed);
  await page.getByLabel(words('unlock:repeatPassphrase'), { exact: true }).fill(typed);
}
async function unlockWith(page: Page, typed: string): Promise<void> {
  await page.getByLabel(words('unlock:passphrase'), { exact: true }).fill(typed);
  await page.keyboard.press('Enter');
}
const lock = (app: Lapel['app']) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click());

test('a code kept at the first run opens the wallet, others stand beside it, and a damaged one is read or put back', async ({
  lapel,
  folder: own,
}) => {
  test.setTimeout(180_000);
  const { app, page } = lapel;
  const saved = join(own, 'code.txt');
  await answerSaveDialog(app, saved);
  await newPassphrase(page, passphrase);
  await button(page, 'unlock:create').click();
  await button(page, 'keep:codeText').click();
  await expect(page.getByText(words('keep:codeSaved', { path: saved }))).toBeVisible();
  await look(lapel, 'keep-code', seenAs);
  const code = /(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}/.exec(await readFile(saved, 'utf8'))?.[0] ?? '';
  await button(page, 'keep:stepKept').click();
  await button(page, 'tour:skip').click();
  await page.getByRole('button', { name: words('transcript:trySamples') }).click();
  await expect(page.getByText('Structural Design: Steel Bridges').first()).toBeVisible({ timeout: 30_000 });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('intake:done') })
    .click({ timeout: 30_000 });

  // While the wallet is whole: a backup, whose place is known from then on.
  const backup = join(own, 'mine.lapelbackup');
  await answerSaveDialog(app, backup);
  const made = await page.evaluate((by) => window.lapel.backup.make({ kind: 'new', passphrase: by }), passphrase);
  expect(made.ok).toBe(true);
  await page.evaluate(() => window.lapel.backup.status());
  await lock(app);
  await expect.poll(() => page.isClosed()).toBe(true);

  const locked = await currentPage(app);
  await button(locked, 'keep:useRecovery').click();
  const field = locked.getByLabel(words('keep:recoverCode'));
  await field.fill((code.startsWith('0') ? '1' : '0') + code.slice(1));
  await button(locked, 'keep:recoverCheck').click();
  await expect(locked.getByText(words('keep:recoverGroup', { group: 1 }))).toBeVisible();
  await field.fill(code.toLowerCase().replaceAll('-', ' '));
  await button(locked, 'keep:recoverCheck').click();
  await newPassphrase(locked, fresh);
  await button(locked, 'keep:recoverOpen').click();
  await expect(locked.getByRole('link', { name: /Steel Bridges/ }).first()).toBeVisible({ timeout: 30_000 });

  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('show-settings')?.click());
  await locked.getByRole('heading', { name: words('keep:keysTitle') }).scrollIntoViewIfNeeded();
  await look({ app, page: locked }, 'keep-settings', seenAs);
  await button(locked, 'keep:eraseButton').click();
  const asked = locked.getByRole('alertdialog');
  await asked.getByRole('textbox').fill('erase');
  await expect(asked.getByRole('button', { name: words('keep:eraseDo') })).toBeDisabled();
  await expect(asked.getByRole('button', { name: words('keep:eraseBackUp') })).toBeVisible();
  await look({ app, page: locked }, 'keep-erase', seenAs);
  expect(await locked.evaluate(async () => (await window.lapel.place.erase('erase')).ok)).toBe(false);
  await button(locked, 'keep:cancel').click();

  await button(locked, 'keep:walletAdd').click();
  await locked.getByRole('dialog').getByLabel(words('keep:walletName'), { exact: true }).fill('Work');
  await button(locked, 'keep:walletAddButton').click();
  await expect.poll(() => locked.isClosed()).toBe(true);
  const second = await currentPage(app);
  await second.getByRole('heading', { name: words('unlock:welcomeTitle') }).waitFor();
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('wallet-first')?.click());
  await second.getByRole('heading', { name: words('unlock:unlockTitle') }).waitFor();

  await breakVault(own);
  await unlockWith(second, fresh);
  await second.getByRole('heading', { name: words('unlock:damagedTitle') }).waitFor({ timeout: 30_000 });
  await expect(second.getByText(backup)).toBeVisible();
  await look({ app, page: second }, 'keep-damaged', seenAs);
  await lookPseudo(lapel, second, 'damaged');
  await unlockWith(second, fresh);
  await second.getByText(words('keep:readOnlyTitle')).waitFor({ timeout: 30_000 });
  await look({ app, page: second }, 'keep-read-only', seenAs);
  await app.evaluate(({ app: program }, file) => program.emit('open-file', { preventDefault() {} }, file), saved);
  const refusal = second.getByRole('alertdialog', { name: words('shell:refusal.files') });
  await expect(refusal.getByText(words('errors:read-only'))).toBeVisible();
  await look({ app, page: second }, 'keep-refused-files', [shots.large.light, shots.small.dark]);
  await refusal.getByRole('button', { name: words('app:close') }).click();
  await expect(refusal).toHaveCount(0);
  await lock(app);
  await expect.poll(() => second.isClosed()).toBe(true);

  const third = await currentPage(app);
  await unlockWith(third, fresh);
  await button(third, 'keep:damagedBackupLast').click({ timeout: 30_000 });
  await third.getByLabel(words('backup:restorePassphrase')).fill(passphrase);
  await button(third, 'backup:open').click();
  await third.getByText(words('backup:welcomeTitle')).waitFor({ timeout: 30_000 });
  await look({ app, page: third }, 'keep-put-back', seenAs);
  await newPassphrase(third, fresh);
  await button(third, 'unlock:create').click();
  await button(third, 'keep:stepSkip').click();
  await third.getByText(words('backup:restoredTitle')).waitFor({ timeout: 30_000 });
  await expect(third.getByText('Structural Design: Steel Bridges').first()).toBeAttached();
  expect((await readdir(join(own, 'wallet'))).some((name) => /^vault\.damaged-.*\.db$/.test(name))).toBe(true);
});
