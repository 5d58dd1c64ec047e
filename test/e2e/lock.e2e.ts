import type { Locator, Page } from '@playwright/test';
import { createWallet, currentPage, expect, launch, passphrase, test, words } from './app';
import { look, shots } from './look';
import { withSamples } from './with-samples';

test('locking takes the page away, and the passphrase brings the badges back', async ({ lapel }) => {
  const { app, page } = lapel;
  await withSamples(page);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click());
  await expect.poll(() => page.isClosed()).toBe(true);

  const locked = await currentPage(app);
  await expect(locked.getByRole('heading', { name: words('unlock:unlockTitle') })).toBeVisible();
  await expect(locked.getByText('Steel Bridges')).toHaveCount(0);
  expect(await locked.evaluate(async () => (await window.lapel.records.changes(0, 10)).ok)).toBe(false);
  const items = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('add-badges')?.enabled);
  expect(items).toBe(false);

  await locked.getByLabel(words('unlock:passphrase'), { exact: true }).fill(passphrase);
  await locked.keyboard.press('Enter');
  await expect(locked.getByRole('link', { name: /Structural Design: Steel Bridges/ })).toBeVisible({ timeout: 30_000 });
});

test('the wallet locks when the computer sleeps', async ({ lapel }) => {
  const { app, page } = lapel;
  await createWallet(page);
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect.poll(() => page.isClosed()).toBe(true);
  const locked = await currentPage(app);
  await expect(locked.getByRole('heading', { name: words('unlock:unlockTitle') })).toBeVisible();
});

test('what is being stated when the wallet locks is there again, with the day it was begun', async ({ lapel }) => {
  const { app, page } = lapel;
  await createWallet(page);
  const beginStating = async (on: Page): Promise<Locator> => {
    await on.keyboard.press('Control+k');
    await expect(on.getByRole('combobox', { name: words('commands:palette') })).toBeFocused();
    await on.keyboard.type(words('commands:state-achievement'));
    await on.keyboard.press('Enter');
    return on.getByRole('dialog');
  };
  const title = { name: words('declared:title') };
  const form = await beginStating(page);
  await form.getByRole('textbox', title).fill('Bridges that sing');
  await form.getByRole('textbox', { name: words('declared:issuer') }).fill('Town hall');
  await page.waitForTimeout(1000);
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect.poll(() => page.isClosed()).toBe(true);

  const locked = await currentPage(app);
  await locked.getByLabel(words('unlock:passphrase'), { exact: true }).fill(passphrase);
  await locked.keyboard.press('Enter');
  await locked.getByRole('heading', { level: 1, name: words('transcript:title') }).waitFor();
  const again = await beginStating(locked);
  await expect(again.getByRole('textbox', title)).toHaveValue('Bridges that sing');
  await look({ app, page: locked }, 'declared-begun', [shots.large.light, shots.small.dark]);
  await again.getByRole('button', { name: words('declared:startAfresh') }).click();
  await expect(again.getByRole('textbox', title)).toHaveValue('');
});

test('a tag and a name that are being written when the wallet locks are kept', async ({ lapel }) => {
  const { app } = lapel;
  await withSamples(lapel.page);
  const lockAndOpen = async (on: Page): Promise<Page> => {
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lock')?.click());
    await expect.poll(() => on.isClosed()).toBe(true);
    const locked = await currentPage(app);
    await locked.getByLabel(words('unlock:passphrase'), { exact: true }).fill(passphrase);
    await locked.keyboard.press('Enter');
    await locked.getByRole('heading', { level: 1, name: words('transcript:title') }).waitFor();
    return locked;
  };
  const openBadge = (on: Page) =>
    on
      .getByRole('link', { name: /Structural Design: Steel Bridges/ })
      .first()
      .click();

  await openBadge(lapel.page);
  await lapel.page.getByRole('combobox', { name: words('own:tags') }).pressSequentially('Half a thought');
  const second = await lockAndOpen(lapel.page);
  await openBadge(second);
  await expect(second.getByRole('row', { name: /Half a thought/ })).toBeVisible();

  await second.getByRole('link', { name: words('app:settings') }).click();
  await second.getByRole('textbox', { name: words('settings:name'), exact: true }).pressSequentially('Mia Kessler');
  const third = await lockAndOpen(second);
  await expect(third.getByRole('complementary').getByText('Mia Kessler')).toBeVisible();
});

test('when the thread of the wallet dies the window says so, and the passphrase opens the wallet again', async ({
  lapel,
}) => {
  const { app, page } = lapel;
  await createWallet(page);
  await app.evaluate(({ dialog }) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    dialog.showMessageBox = (...asked: readonly unknown[]) => {
      said.push((asked.at(-1) as { message: string }).message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    // The thread is nobody's to reach: it is met when it is spoken to, and told something it stumbles over.
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const post = Reflect.get(Worker.prototype, 'postMessage') as (this: unknown, ...message: unknown[]) => void;
    Worker.prototype.postMessage = function (this: InstanceType<typeof Worker>, ...message) {
      Worker.prototype.postMessage = post;
      post.apply(this, message);
      post.call(this, null);
    };
  });
  // The call that was under way comes to an end, whichever of the two was faster.
  const answer = page.evaluate(() => window.lapel.records.changes(0, 1)).catch(() => null);
  await expect.poll(() => page.isClosed()).toBe(true);
  await answer;
  const said = await app.evaluate(() => (globalThis as unknown as { readonly said: readonly string[] }).said);
  expect(said).toEqual([words('shell:walletFault.message')]);

  const locked = await currentPage(app);
  await locked.getByLabel(words('unlock:passphrase'), { exact: true }).fill(passphrase);
  await locked.keyboard.press('Enter');
  await locked.getByRole('heading', { level: 1, name: words('transcript:title') }).waitFor({ timeout: 30_000 });
});

const keyRing = process.env['LAPEL_TEST_KEY_RING'];
test(`the key ring of the system opens the wallet (${keyRing === undefined ? 'none here: it must not be offered' : 'a real one'})`, async ({
  folder,
}) => {
  const first = await launch(folder);
  await first.page.getByRole('heading', { name: words('unlock:welcomeTitle') }).waitFor();
  const offered = first.page.getByRole('radio', { name: words('unlock:methodKeyRing') });
  if (keyRing === undefined) {
    await expect(offered).toHaveCount(0);
    await first.app.close();
    return;
  }
  await first.page.getByText(words('unlock:methodKeyRing'), { exact: true }).click();
  await first.page.getByRole('button', { name: words('unlock:create') }).click();
  await first.page.getByRole('button', { name: words('keep:stepSkip') }).click();
  await first.page.getByRole('heading', { level: 1, name: words('transcript:title') }).waitFor();
  const backend = await first.app.evaluate(({ safeStorage }) => safeStorage.getSelectedStorageBackend());
  expect(backend).toBe('gnome_libsecret');

  const second = await first.restart();
  await second.page.getByRole('heading', { level: 1, name: words('transcript:title') }).waitFor();

  await second.page.evaluate(() => void window.lapel.vault.lock());
  await expect.poll(() => second.page.isClosed()).toBe(true);
  const locked = await currentPage(second.app);
  await locked.getByRole('button', { name: words('unlock:unlockKeyRing') }).click();
  await locked.getByRole('heading', { level: 1, name: words('transcript:title') }).waitFor();
  const off = await locked.evaluate(() =>
    window.lapel.preferences.save({ theme: 'system', locale: 'system', openAtStart: false }),
  );
  expect(off.ok).toBe(true);
  await second.app.close();

  const third = await launch(folder);
  await third.page.getByRole('button', { name: words('unlock:unlockKeyRing') }).waitFor();
  await third.app.close();
});
