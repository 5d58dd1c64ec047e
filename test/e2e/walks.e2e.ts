import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { currentPage, expect, type Lapel, passphrase, repository, resize, setTheme, test, words } from './app';

const screens = join(repository, 'test-results/screens');

/** Goes on with the Tab key until something has the focus, as a person would; what is never reached is an error. */
async function reach(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' | 'ArrowRight' = 'Tab'): Promise<void> {
  await target.first().waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (
      await target
        .first()
        .evaluate(
          (one, key) =>
            key === 'Tab' && one.role === 'toolbar'
              ? one.contains(document.activeElement)
              : one === document.activeElement,
          key,
        )
    )
      return;
    await page.keyboard.press(key);
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`${String(target)} was not reached; the focus is at ${at ?? 'nothing'}`);
}

/** Whoever uses the keyboard sees where they are: something around the focus is drawn for it. */
async function focusIsSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return 'nothing has the focus';
    const around = [at, at.parentElement, at.parentElement?.parentElement].filter((one) => one != null);
    const drawn = around.some((one) => {
      const { outlineStyle, boxShadow, borderColor } = getComputedStyle(one);
      return outlineStyle !== 'none' || boxShadow !== 'none' || borderColor === getComputedStyle(document.body).color;
    });
    return drawn ? 'seen' : at.outerHTML.slice(0, 160);
  });
  expect.soft(seen).toBe('seen');
}

async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await focusIsSeen(page);
  await page.keyboard.press('Enter');
}

async function keep({ app, page }: Pick<Lapel, 'app' | 'page'>, name: string) {
  for (const [width, height, theme] of [
    [900, 600, 'light'],
    [1280, 800, 'dark'],
  ] as const) {
    await resize(app, width, height);
    await setTheme(app, theme);
    await page.waitForTimeout(200);
    await page.screenshot({ path: join(screens, `${name}-${width}-${theme}.png`) });
  }
}

test('every main task by keyboard alone, from the first run to the lock and back', async ({ lapel }) => {
  test.setTimeout(150_000);
  await mkdir(screens, { recursive: true });
  const { app, page } = lapel;
  const main = page.getByRole('main');
  const button = (key: string, params = {}) => page.getByRole('button', { name: words(key, params), exact: true });
  const dialog = page.getByRole('dialog');
  const tour = page.getByRole('complementary', { name: words('tour:label') });
  const cards = main.locator('[data-record]');
  const field = page.getByRole('combobox', { name: words('transcript:search') });
  const title = (key: string) => words('app:pageTitle', { page: words(key) });

  await test.step('first run, and the first steps', async () => {
    await page.getByRole('heading', { name: words('unlock:welcomeTitle') }).waitFor();
    await reach(page, page.getByLabel(words('unlock:newPassphrase'), { exact: true }));
    await page.keyboard.type(passphrase);
    await reach(page, page.getByLabel(words('unlock:repeatPassphrase'), { exact: true }));
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await press(page, button('keep:stepSkip'));
    await tour.waitFor();
    expect(await page.title()).toBe(title('transcript:title'));
    await keep(lapel, 'tour-add');
  });

  await test.step('samples are added; the first steps go on by themselves', async () => {
    await press(page, button('transcript:trySamples'));
    await press(page, dialog.getByRole('button', { name: words('intake:done') }));
    await expect(tour.getByText(words('tour:step.verdict.title'))).toBeVisible();
    await keep(lapel, 'tour-verdict');
    await press(page, button('tour:step.verdict.act'));
    await expect(cards.first()).toBeFocused();
  });

  await test.step('find, open, read the report, go back', async () => {
    await page.keyboard.press('Control+f');
    await expect(field).toBeFocused();
    await page.keyboard.type('foundations of python');
    await expect(cards).toHaveCount(1);
    await page.keyboard.press('Escape');
    await press(page, cards);
    await page.getByRole('heading', { level: 1, name: 'Foundations of Python' }).waitFor();
    expect(await page.title()).toBe(words('app:pageTitle', { page: 'Foundations of Python' }));
    await expect(tour.getByText(words('tour:step.backup.title'))).toBeVisible();
    await keep(lapel, 'tour-backup');
    await press(page, main.getByRole('button', { name: words('badge:raw') }));
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(cards).toHaveCount(1);
    await expect(cards.first()).toBeFocused();
    await page.keyboard.press('Control+f');
    await expect(field).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect(cards).not.toHaveCount(1);
    await press(page, button('tour:done'));
    await expect(tour).toHaveCount(0);
  });

  const bar = page.getByRole('toolbar', { name: words('transcript:bulk') });
  /** Into the toolbar with Tab, which comes back to where one was in it; there with the arrows. */
  async function act(key: string): Promise<void> {
    await reach(page, bar);
    for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('ArrowLeft');
    await reach(page, bar.getByRole('button', { name: words(key), exact: true }), 'ArrowRight');
    await page.keyboard.press('Enter');
  }
  await test.step('select many, tag them, collect them', async () => {
    await page.keyboard.press('Control+f');
    await expect(field).toBeFocused();
    await reach(page, main.locator('[data-record][tabindex="0"]'));
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowRight');
    await act('transcript:tag');
    await page.keyboard.type('walked');
    await page.keyboard.press('Enter');
    await expect(page.getByText(words('transcript:tagged_other', { count: 2, tag: 'walked' }))).toBeVisible();
    await expect(bar.getByRole('button', { name: words('transcript:tag'), exact: true })).toBeFocused();
    await act('transcript:collect');
    await page.getByRole('menuitem', { name: words('transcript:collectNew') }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: words('transcript:collectionName') }).waitFor();
    await page.keyboard.type('By hand');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: /By hand/ })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a search is kept', async () => {
    await page.keyboard.press('Control+1');
    await page.getByRole('heading', { level: 1, name: words('transcript:title') }).waitFor();
    await page.keyboard.press('Control+f');
    await expect(field).toBeFocused();
    await page.keyboard.type('is:expired ');
    await press(page, button('search:keep'));
    await expect(page.getByRole('textbox', { name: words('collections:name') })).toBeFocused();
    await page.keyboard.type('Over');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Over' })).toBeVisible();
  });

  await test.step('to the trash, and back by undo', async () => {
    await page.keyboard.press('Control+1');
    await page.getByRole('heading', { level: 1, name: words('transcript:title') }).waitFor();
    await page.keyboard.press('Control+f');
    await expect(field).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await reach(page, main.locator('[data-record][tabindex="0"]'));
    const name = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    await page.keyboard.press('Delete');
    await expect(main.locator(`[href="${name}"]`)).toHaveCount(0);
    // The messages are a landmark of their own.
    await page.keyboard.press('F6');
    await press(page, page.getByRole('button', { name: words('transcript:undo') }));
    await expect(main.locator(`[href="${name}"]`)).toHaveCount(1);
  });

  await test.step('the ways to export, the notices, the settings', async () => {
    await page.keyboard.press('Control+f');
    await expect(field).toBeFocused();
    await press(page, main.getByRole('button', { name: words('transcript:export') }));
    await expect(page.getByRole('menuitem')).not.toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(main.getByRole('button', { name: words('transcript:export') }).first()).toBeFocused();

    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: words('commands:palette') })).toBeFocused();
    await page.keyboard.type(words('shell:menu.show-notices'));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: words('notices:title') }).waitFor();
    await keep(lapel, 'notices');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: words('notices:bell') })).toBeVisible();

    await page.keyboard.press('Control+,');
    await page.getByRole('heading', { level: 1, name: words('settings:title') }).waitFor();
    expect(await page.title()).toBe(title('settings:title'));
    // A Linux machine without libnotify shows no notifications of apps, and says so.
    if (await app.evaluate(({ Notification }) => Notification.isSupported()))
      await reach(page, page.getByRole('radio', { name: words('notices:settingsOff') }));
    else {
      await expect(page.getByText(words('notices:settingsNotHere'))).toBeVisible();
      await reach(page, page.getByRole('radio', { name: words('backup:automaticOff') }));
    }
    await focusIsSeen(page);
  });

  await test.step('lock, and unlock', async () => {
    // The page may be gone before the key is let go.
    await page.keyboard.press('Control+l').catch(() => undefined);
    await expect.poll(() => page.isClosed()).toBe(true);
    const locked = await currentPage(app);
    await reach(locked, locked.getByLabel(words('unlock:passphrase'), { exact: true }));
    await locked.keyboard.type(passphrase);
    await locked.keyboard.press('Enter');
    await locked.getByRole('heading', { level: 1, name: words('transcript:title') }).waitFor();
    await expect(locked.getByRole('complementary', { name: words('tour:label') })).toHaveCount(0);
  });
});
