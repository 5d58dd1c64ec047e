import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, overflowOf, repository, resize, setTheme, test, words } from './app';
import { withSamples } from './with-samples';

const folder = join(repository, 'test-results/screens');

/** The texts that are marked on the page, where they are searched. */
const markedOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('search') ?? [])].map(
      ({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset) ?? '',
    ),
  );

test('search, keep a search, and do anything from the palette, with the keyboard alone', async ({ lapel }) => {
  const { app, page } = lapel;
  await mkdir(folder, { recursive: true });
  await withSamples(page);
  const cards = page.getByRole('main').getByRole('link').and(page.locator('[data-record]'));
  const field = page.getByRole('combobox', { name: words('transcript:search') });
  const look = async (name: string): Promise<void> => {
    for (const [width, height] of [
      [1280, 800],
      [900, 600],
    ] as const) {
      await resize(app, width, height);
      for (const theme of ['light', 'dark'] as const) {
        await setTheme(app, theme);
        await page.waitForTimeout(150);
        expect.soft(await overflowOf(page), name).toBeLessThanOrEqual(0);
        await page.screenshot({ path: join(folder, `search-${name}-${width}-${theme}.png`) });
      }
    }
    await setTheme(app, 'light');
    await resize(app, 1280, 800);
  };

  await test.step('Ctrl+F, an operator and a value from the list', async () => {
    await page.keyboard.press('Control+f');
    await expect(field).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option', { name: /^issuer:/ })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue('issuer:');
    await page.keyboard.type('elb');
    await look('suggestions');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue('issuer:"Akademie Elbtal" ');
    await expect(cards.first()).toContainText('Akademie Elbtal');
    await expect.poll(() => markedOn(page)).toContain('Akademie Elbtal');
  });

  await test.step('what is not understood is said, and what keeps badges away can be left out', async () => {
    await page.keyboard.type('colour:red');
    await expect(page.getByRole('status').filter({ hasText: 'colour:' })).toBeVisible();
    await look('nothing');
    await page.getByRole('button', { name: /colour:red/ }).click();
    await expect(cards.first()).toBeVisible();
  });

  await test.step('kept under a name, it is a page of its own in the sidebar', async () => {
    await page.getByRole('button', { name: words('search:keep') }).click();
    const name = page.getByRole('textbox', { name: words('collections:name') });
    await name.fill('From the Elbe');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'From the Elbe' })).toBeVisible();
    await expect(page.getByRole('navigation').getByRole('link', { name: /From the Elbe/ })).toBeVisible();
    await expect(cards.first()).toContainText('Akademie Elbtal');
    await look('kept');
  });

  await test.step('kept searches change places by dragging', async () => {
    const side = page.getByRole('navigation');
    const order = () => side.getByRole('link', { name: /From the Elbe|Only steel/ }).allInnerTexts();
    await page.evaluate(() =>
      window.lapel.collections.saveSearch({ id: crypto.randomUUID(), name: 'Only steel', query: 'steel' }),
    );
    await expect.poll(order).toEqual([expect.stringContaining('Elbe'), expect.stringContaining('steel')]);
    await side.getByRole('link', { name: /Only steel/ }).dragTo(side.getByRole('link', { name: /From the Elbe/ }));
    await expect.poll(order).toEqual([expect.stringContaining('steel'), expect.stringContaining('Elbe')]);
  });

  await test.step('the palette finds commands, badges and the kept search', async () => {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('combobox', { name: words('commands:palette') });
    await expect(palette).toBeFocused();
    await page.keyboard.type('steel');
    await expect(page.getByRole('option', { name: /Structural Design: Steel Bridges/ }).first()).toBeVisible();
    await look('palette');
    await palette.fill('>group iss');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: /^Akademie Elbtal/ })).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('option').first()).toContainText(words('commands:group.issuer'));
    await palette.fill('elbe');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'From the Elbe' })).toBeVisible();
  });

  await test.step('the keyboard map, from any page', async () => {
    await page.locator('main').focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: words('commands:keysTitle') })).toBeVisible();
    await look('keys');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('deleted with the keyboard, and had back', async () => {
    const link = page.getByRole('navigation').getByRole('link', { name: /From the Elbe/ });
    await link.focus();
    await page.keyboard.press('Delete');
    await expect(link).toHaveCount(0);
    await page.getByRole('button', { name: words('search:undo') }).click();
    await expect(link).toBeVisible();
  });

  await test.step('each key is painted soon after it was pressed', async () => {
    await page.keyboard.press('Control+f');
    await expect(field).toBeFocused();
    const times = await page.evaluate(() => {
      const measured: number[] = [];
      const input = document.activeElement as HTMLInputElement;
      input.addEventListener('input', () => {
        const began = performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => measured.push(performance.now() - began);
          channel.port2.postMessage(null);
        });
      });
      return ((window as unknown as { measured: number[] }).measured = measured);
    });
    expect(times).toEqual([]);
    await page.keyboard.type('structural -tag:x', { delay: 40 });
    const measured = await page.evaluate(() => (window as unknown as { measured: number[] }).measured);
    expect(measured.length).toBeGreaterThan(10);
    const sorted = [...measured].sort((a, b) => a - b);
    test.info().annotations.push({
      type: 'keystroke to paint',
      description: `median ${sorted[sorted.length >> 1]?.toFixed(1)} ms, worst ${sorted.at(-1)?.toFixed(1)} ms`,
    });
    expect(sorted[sorted.length >> 1]).toBeLessThan(100);
  });
});
