import { mkdir, open, readFile } from 'node:fs/promises';
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

async function look({ app }: Pick<Lapel, 'app'>, page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [width, height] of [
    [1280, 800],
    [900, 600],
  ] as const) {
    await resize(app, width, height);
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(app, theme);
      await page.waitForTimeout(150);
      expect.soft(await overflowOf(page), `${name} at ${width}`).toBeLessThanOrEqual(0);
      await page.screenshot({ path: join(folder, `keep-${name}-${width}-${theme}.png`) });
    }
  }
  await resize(app, 1280, 800);
}

const button = (page: Page, key: string) => page.getByRole('button', { name: words(key), exact: true });
const lock = (app: Lapel['app']) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click());

test('a code kept at the first run opens the wallet, others stand beside it, and a damaged one can be read', async ({
  lapel,
  folder: own,
}) => {
  test.setTimeout(180_000);
  const { app, page } = lapel;
  const saved = join(own, 'code.txt');
  await answerSaveDialog(app, saved);
  await page.getByLabel(words('unlock:newPassphrase'), { exact: true }).fill(passphrase);
  await page.getByLabel(words('unlock:repeatPassphrase'), { exact: true }).fill(passphrase);
  await button(page, 'unlock:create').click();
  await button(page, 'keep:codeText').click();
  await expect(page.getByText(words('keep:codeSaved', { path: saved }))).toBeVisible();
  await look(lapel, page, 'code');
  const code = /(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}/.exec(await readFile(saved, 'utf8'))?.[0] ?? '';
  await button(page, 'keep:stepKept').click();
  await page.getByRole('button', { name: words('transcript:trySamples') }).click();
  await expect(page.getByText('Structural Design: Steel Bridges').first()).toBeVisible({ timeout: 30_000 });
  await lock(app);
  await expect.poll(() => page.isClosed()).toBe(true);

  const locked = await currentPage(app);
  await button(locked, 'keep:useRecovery').click();
  const field = locked.getByLabel(words('keep:recoverCode'));
  await field.fill((code.startsWith('0') ? '1' : '0') + code.slice(1));
  await button(locked, 'keep:recoverCheck').click();
  await expect(locked.getByText(words('keep:recoverGroup', { group: 1 }))).toBeVisible();
  await look(lapel, locked, 'recover');
  await field.fill(code.toLowerCase().replaceAll('-', ' '));
  await button(locked, 'keep:recoverCheck').click();
  await locked.getByLabel(words('unlock:newPassphrase'), { exact: true }).fill(fresh);
  await locked.getByLabel(words('unlock:repeatPassphrase'), { exact: true }).fill(fresh);
  await button(locked, 'keep:recoverOpen').click();
  await expect(locked.getByRole('link', { name: /Steel Bridges/ }).first()).toBeVisible({ timeout: 30_000 });

  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('show-settings')?.click());
  await locked.getByRole('heading', { name: words('keep:keysTitle') }).scrollIntoViewIfNeeded();
  await look(lapel, locked, 'settings');
  await button(locked, 'keep:walletAdd').click();
  await locked.getByRole('dialog').getByLabel(words('keep:walletName'), { exact: true }).fill('Work');
  await button(locked, 'keep:walletAddButton').click();
  await expect.poll(() => locked.isClosed()).toBe(true);

  const second = await currentPage(app);
  await second.getByRole('heading', { name: words('unlock:welcomeTitle') }).waitFor();
  await look(lapel, second, 'second');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('wallet-first')?.click());
  await second.getByRole('heading', { name: words('unlock:unlockTitle') }).waitFor();
  await look(lapel, second, 'choose');

  const database = await open(join(own, 'wallet/vault.db'), 'r+');
  const { size } = await database.stat();
  for (let at = 80 * 4096; at < size; at += 30 * 4096) await database.write(Buffer.alloc(4096, 7), 0, 4096, at);
  await database.close();
  await second.getByLabel(words('unlock:passphrase'), { exact: true }).fill(fresh);
  await second.keyboard.press('Enter');
  await second.getByRole('heading', { name: words('unlock:damagedTitle') }).waitFor({ timeout: 30_000 });
  await look(lapel, second, 'damaged');
  await second.getByLabel(words('unlock:passphrase'), { exact: true }).fill(fresh);
  await second.keyboard.press('Enter');
  await second.getByText(words('keep:readOnlyTitle')).waitFor({ timeout: 30_000 });
  await look(lapel, second, 'read-only');
});
