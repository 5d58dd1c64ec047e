import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  answerSaveDialog,
  currentPage,
  expect,
  type Lapel,
  overflowOf,
  passphrase,
  repository,
  resize,
  setTheme,
  test,
  words,
} from './app';

const folder = join(repository, 'test-results/screens');
const fresh = 'another day, another passphrase';

type Shot = readonly [width: number, height: number, theme: 'light' | 'dark', dir: 'ltr' | 'rtl'];
const shots: readonly Shot[] = [
  [1280, 800, 'light', 'ltr'],
  [900, 600, 'dark', 'ltr'],
  [900, 600, 'dark', 'rtl'],
];

async function look(
  { app }: Pick<Lapel, 'app'>,
  page: Page,
  name: string,
  wanted: readonly Shot[] = shots,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [width, height, theme, dir] of wanted) {
    await resize(app, width, height);
    await setTheme(app, theme);
    await page.evaluate((to) => void (document.documentElement.dir = to), dir);
    await page.waitForTimeout(80);
    expect.soft(await overflowOf(page), `${name} at ${width}, ${dir}`).toBeLessThanOrEqual(0);
    await page.screenshot({ path: join(folder, `keep-${name}-${width}-${theme}-${dir}.png`) });
  }
  await page.evaluate(() => void (document.documentElement.dir = 'ltr'));
  await resize(app, 1280, 800);
}

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
  await look(lapel, page, `${name}-pseudo`, [[900, 600, 'dark', 'ltr']]);
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
  await look(lapel, page, 'code');
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
  await look(lapel, locked, 'settings');
  await button(locked, 'keep:eraseButton').click();
  const asked = locked.getByRole('alertdialog');
  await asked.getByRole('textbox').fill('erase');
  await expect(asked.getByRole('button', { name: words('keep:eraseDo') })).toBeDisabled();
  await expect(asked.getByRole('button', { name: words('keep:eraseBackUp') })).toBeVisible();
  await look(lapel, locked, 'erase');
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

  const database = await open(join(own, 'wallet/vault.db'), 'r+');
  const { size } = await database.stat();
  for (let at = 80 * 4096; at < size; at += 30 * 4096) await database.write(Buffer.alloc(4096, 7), 0, 4096, at);
  await database.close();
  await unlockWith(second, fresh);
  await second.getByRole('heading', { name: words('unlock:damagedTitle') }).waitFor({ timeout: 30_000 });
  await expect(second.getByText(backup)).toBeVisible();
  await look(lapel, second, 'damaged');
  await lookPseudo(lapel, second, 'damaged');
  await unlockWith(second, fresh);
  await second.getByText(words('keep:readOnlyTitle')).waitFor({ timeout: 30_000 });
  await look(lapel, second, 'read-only');
  await lock(app);
  await expect.poll(() => second.isClosed()).toBe(true);

  const third = await currentPage(app);
  await unlockWith(third, fresh);
  await button(third, 'keep:damagedBackupLast').click({ timeout: 30_000 });
  await third.getByLabel(words('backup:restorePassphrase')).fill(passphrase);
  await button(third, 'backup:open').click();
  await third.getByText(words('backup:welcomeTitle')).waitFor({ timeout: 30_000 });
  await look(lapel, third, 'put-back');
  await newPassphrase(third, fresh);
  await button(third, 'unlock:create').click();
  await button(third, 'keep:stepSkip').click();
  await third.getByText(words('backup:restoredTitle')).waitFor({ timeout: 30_000 });
  await expect(third.getByText('Structural Design: Steel Bridges').first()).toBeAttached();
  expect((await readdir(join(own, 'wallet'))).some((name) => /^vault\.damaged-.*\.db$/.test(name))).toBe(true);
});
