import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { learnCardBundle } from '../main/intake/wallets/learncard-bundle';
import { seal } from '../main/intake/wallets/seal';
import { createWallet, dropFiles, expect, samples, test, words } from './app';
import { look } from './look';

test('an encrypted LearnCard bundle asks for its passphrase, and is added with the right one', async ({
  lapel,
  folder,
}) => {
  const { page } = lapel;
  await createWallet(page);
  const badge = await readFile(join(samples, 'data-storytelling.json'), 'utf8');
  const path = join(folder, 'learncard-export.zip');
  const content = await seal(badge, 'their passphrase');
  const entry = { id: 'a', type: 'credential', path: 'credentials/a.json.enc', content, encrypted: true };
  await writeFile(path, learnCardBundle([entry]));
  await dropFiles(lapel, [path]);
  await page.getByRole('button', { name: words('intake:openLocked') }).click({ timeout: 30_000 });
  const dialog = page.getByRole('dialog', { name: words('intake:lockedTitle', { wallet: 'LearnCard' }) });
  const field = dialog.getByLabel(words('intake:lockedPassphrase'));
  await field.fill('not it');
  await field.press('Enter');
  await expect(dialog.getByText(words('errors:bundle-wrong-passphrase', { wallet: 'LearnCard' }))).toBeVisible({
    timeout: 30_000,
  });
  await look(lapel, 'locked-bundle');
  await field.fill('their passphrase');
  await dialog.getByRole('button', { name: words('intake:lockedOpen') }).click();
  await expect(page.getByText('Data Storytelling').first()).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: words('intake:openLocked') })).toBeHidden();
});
