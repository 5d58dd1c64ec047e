import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWallet, currentPage, expect, passphrase, test, words } from './app';
import { badgeSaying } from './hostile-badge';
import './with-samples';

const canary = 'Kanarienvogel-7C31';

/** The ways a text may lie in a file: both Unicode forms, base64 at its three offsets, hex. */
function spellings(text: string): readonly Buffer[] {
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]).toString('base64');
    return Buffer.from(encoded.slice(offset === 0 ? 0 : 4, -4));
  });
  return [Buffer.from(text), Buffer.from(text, 'utf16le'), ...base64, Buffer.from(Buffer.from(text).toString('hex'))];
}

/** Every file below a folder that holds one of the texts, the name of the file included. */
function findings(folder: string, texts: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return [];
    const bytes = Buffer.concat([readFileSync(path), Buffer.from(name)]);
    return texts
      .filter((text) => spellings(text).some((form) => bytes.includes(form)))
      .map((text) => `${name}: ${text}`);
  });
}

test('no file of the app holds a readable word of a badge or its owner, Chromium’s own files included', async ({
  lapel: { app, page, folder },
}) => {
  await createWallet(page);
  const badge = await badgeSaying(canary);
  await page.evaluate(
    async ([text, name]) => {
      await window.lapel.settings.save({
        profileName: name,
        emails: [`${name}@example.org`],
        privacy: 'never',
        lockAfterMinutes: 15,
      });
      await window.lapel.intake.bytes(`${name}.json`, new TextEncoder().encode(text));
    },
    [badge, canary] as const,
  );
  const done = page.getByRole('dialog').getByRole('button', { name: words('intake:done') });
  await done.click({ timeout: 30_000 });
  const search = page.getByRole('combobox');
  await search.fill(canary);
  await page.getByRole('link', { name: new RegExp(canary) }).click();
  await expect(page.getByRole('heading', { level: 1, name: canary })).toBeVisible();
  const secrets = [canary, passphrase, 'Hostile Office', 'OpenBadgeCredential'];
  expect(findings(folder, secrets)).toEqual([]);

  expect(await page.evaluate(async () => (await window.lapel.vault.lock()).ok).catch(() => true)).toBe(true);
  await expect.poll(() => page.isClosed()).toBe(true);
  const locked = await currentPage(app);
  expect(await locked.content()).not.toContain(canary);
  const left = await locked.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(left).toEqual([]);
  expect(findings(folder, secrets)).toEqual([]);

  await app.close();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  // The search has something to search: the vault and Chromium's own files are both there.
  expect(files).toContain(join('wallet', 'vault.db'));
  expect(files.length).toBeGreaterThan(5);
  expect(findings(folder, secrets)).toEqual([]);
});

test('the search finds a word where there is one', ({ folder }) => {
  for (const offset of [0, 1, 2]) {
    writeFileSync(join(folder, `${offset}`), Buffer.from(`${'x'.repeat(offset)}${canary}yy`).toString('base64'));
  }
  writeFileSync(join(folder, 'wide'), Buffer.from(canary, 'utf16le'));
  expect(findings(folder, [canary])).toHaveLength(4);
});
