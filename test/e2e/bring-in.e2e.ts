import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toBuffer } from 'qrcode';
import { createWallet, dropFiles, expect, launch, repository, setTheme, test, words } from './app';
import { writeCodeFilm } from './code-camera';

const pictures = join(repository, 'test-results/screens');
const offer = 'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Foffer';

test('a code in a picture and one before the camera say what they are; results are kept', async ({ folder }) => {
  const film = `${folder}.y4m`;
  await mkdir(pictures, { recursive: true });
  await writeCodeFilm(film, offer);
  const lapel = await launch(folder, [
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  const { app, page } = lapel;
  await createWallet(page);
  const dialog = page.getByRole('dialog', { name: words('intake:title') });

  await test.step('the ways in are tiles', async () => {
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('add-badges')?.click());
    await expect(dialog.getByRole('button', { name: words('intake:tileCamera') })).toBeVisible();
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(app, theme);
      await page.screenshot({ path: join(pictures, `bring-in-ways-${theme}.png`) });
    }
  });

  await test.step('the camera is read, and what it showed is told', async () => {
    await dialog.getByRole('button', { name: words('intake:tileCamera') }).click();
    await expect(dialog.getByText(/OpenID4VCI/)).toBeVisible({ timeout: 15_000 });
    await page.screenshot({ path: join(pictures, 'bring-in-camera-result.png') });
    await dialog.getByRole('button', { name: words('intake:done') }).click();
  });

  await test.step('a picture of a code is read, and the results can be opened once more', async () => {
    const picture = `${folder}-code.png`;
    await writeFile(picture, await toBuffer(offer));
    await dropFiles(lapel, [picture]);
    await expect(dialog.getByText(/QR code/)).toBeVisible();
    await dialog.getByRole('button', { name: words('intake:done') }).click();
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('add-badges')?.click());
    await dialog.getByRole('button', { name: words('intake:lastImport') }).click();
    await expect(dialog.getByText(/QR code/)).toBeVisible();
  });
  await app.close();
});
