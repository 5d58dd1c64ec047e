import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openTrash } from '../../../main/electron/wallet-trash';

function aWallet(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'vault.db'), text);
  return folder;
}

test('what an interrupted move left in the trash goes with the rest of it, and never before', async () => {
  const data = mkdtempSync(join(tmpdir(), 'lapel-trash-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const trash = openTrash(data);
  const place = join(data, 'deleted-wallets/first');
  aWallet(place, 'whole');
  for (const part of ['a part', 'another']) {
    expect(await trash.put('first', aWallet(join(data, 'wallet'), part), true)).toMatchObject({ ok: true });
  }
  const held = (folder: string) => readFileSync(join(folder, 'vault.db'), 'utf8');
  expect([held(place), held(`${place}.earlier-1`), held(`${place}.earlier-2`)]).toEqual(['another', 'whole', 'a part']);
  expect(trash.has('first')).toBe(true);
  expect(trash.erase('first')).toBe(true);
  expect([place, `${place}.earlier-1`, `${place}.earlier-2`].filter((folder) => existsSync(folder))).toEqual([]);
});
