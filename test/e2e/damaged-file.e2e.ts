import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hurtOriginal } from '../main/vault/hurt-original';
import { answerSaveDialog, currentPage, dropFiles, expect, passphrase, samples, test, words } from './app';
import { fourShots, look } from './look';
import { withSamples } from './with-samples';

const name = 'Data Ethics Foundations';
const file = join(samples, 'data-ethics-foundations.png');

test('a badge whose file the disk has damaged: the backup says so, and its file makes it whole again', async ({
  lapel,
}) => {
  await withSamples(lapel.page);
  const hurt = await lapel.page.evaluate(async (wanted) => {
    const answer = await window.lapel.records.changes(0, 2000);
    const about = await window.lapel.app.about();
    if (!answer.ok || !about.ok) throw new Error('The wallet does not answer.');
    const id = answer.value.changed.find(({ summary }) => summary.name === wanted)?.id ?? '';
    return { id, walletFolder: about.value.walletFolder };
  }, name);
  await lapel.app.close();
  await hurtOriginal(hurt.walletFolder, hurt.id, passphrase);
  const again = await lapel.restart();
  try {
    const { app } = again;
    const page = await currentPage(app);
    await page.evaluate((word) => window.lapel.vault.unlock({ kind: 'passphrase', passphrase: word }), passphrase);
    await page.getByRole('main').locator('[data-record]').first().waitFor();

    await test.step('the backup is made of the others, and says what helps', async () => {
      await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('show-settings')?.click());
      await answerSaveDialog(app, join(again.folder, 'mine.lapelbackup'));
      await page.getByRole('button', { name: words('backup:make') }).click();
      await page.getByLabel(words('backup:newPassphrase'), { exact: true }).fill('pinned on another lapel');
      await page.getByLabel(words('backup:repeatPassphrase'), { exact: true }).fill('pinned on another lapel');
      await page.getByRole('button', { name: words('backup:continue') }).click();
      const note = page.getByText(words('backup:leftOutHelp'));
      await expect(note).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole('main').getByRole('link', { name })).toHaveAttribute('href', `/badge/${hurt.id}`);
      await look({ app, page }, 'backup-left-out', fourShots, () => note.scrollIntoViewIfNeeded());
    });

    await test.step('its file, added once more, makes it whole', async () => {
      await dropFiles({ page }, [file]);
      const dialog = page.getByRole('dialog', { name: words('intake:title') });
      await expect(dialog.getByText(words('intake:mended'))).toBeVisible({ timeout: 15_000 });
      await look({ app, page }, 'intake-mended', fourShots);
      const saved = join(again.folder, 'original.png');
      await answerSaveDialog(app, saved);
      await page.evaluate((id) => window.lapel.exports.original(id), hurt.id);
      expect(await readFile(saved)).toEqual(await readFile(file));
    });
  } finally {
    await again.app.close();
  }
});
