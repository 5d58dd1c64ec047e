import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keptFor, openProfiles } from '../../../main/electron/profile-store';
import { copyWallet, eraseWallet, syncServiceOf } from '../../../main/vault/move-wallet';

const start = Date.parse('2026-11-22T12:00:00Z');

function aHome() {
  const data = mkdtempSync(join(tmpdir(), 'lapel-profiles-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  let time = start;
  const open = () => openProfiles(data, join(data, 'wallet'), () => new Date(time));
  return { data, open, later: (ms: number) => (time += ms) };
}

function wallet(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'vault.json'), text);
  writeFileSync(join(folder, 'vault.db'), text);
}

test('the wallet that was there is the first and stays where it is; others have folders of their own', () => {
  const { data, open } = aHome();
  const store = open();
  expect(store.read()).toEqual({
    current: 'first',
    profiles: [{ id: 'first', name: '', colour: 'slate' }],
    deleted: [],
  });
  const made = store.create({ name: 'Work', colour: 'teal' });
  const id = made.ok ? made.value : '';
  expect(store.use(id).ok && store.change('first', { name: 'Home', colour: 'plum' }).ok).toBe(true);
  const again = open();
  expect(again.read().profiles.map(({ name }) => name)).toEqual(['Home', 'Work']);
  expect(again.folder()).toBe(join(data, 'profiles', id, 'wallet'));
  expect(again.folder('first')).toBe(join(data, 'wallet'));
});

test('a deleted wallet comes back for thirty days, and is gone afterwards', () => {
  const { data, open, later } = aHome();
  wallet(join(data, 'wallet'), 'mine');
  const store = open();
  expect(store.delete('first').ok).toBe(true);
  expect(existsSync(join(data, 'wallet'))).toBe(false);
  // There always is a wallet to go to.
  expect(store.read().profiles).toHaveLength(1);
  expect(store.read().current).not.toBe('first');
  later(keptFor - 1);
  const again = open();
  expect(again.restore('first').ok).toBe(true);
  expect(readFileSync(join(data, 'wallet/vault.db'), 'utf8')).toBe('mine');
  expect(again.delete('first').ok).toBe(true);
  later(keptFor + 1);
  const last = open();
  expect(last.read().deleted).toEqual([]);
  expect(last.restore('first')).toEqual({ ok: false, error: { kind: 'profile-absent' } });
  expect(existsSync(join(data, 'deleted-wallets/first'))).toBe(false);
});

test('a wallet moves to an empty folder, read back, and the old place is left clean', async () => {
  const { data, open } = aHome();
  wallet(join(data, 'wallet'), 'mine');
  const store = open();
  const there = join(data, 'elsewhere');
  expect(await copyWallet(store.folder(), there)).toEqual({ ok: true, value: null });
  store.moved(there);
  eraseWallet(store.ownFolder());
  expect(open().folder()).toBe(there);
  expect(existsSync(join(data, 'wallet'))).toBe(false);
  expect(readFileSync(join(there, 'vault.json'), 'utf8')).toBe('mine');

  writeFileSync(join(data, 'a-file'), '');
  expect(await copyWallet(there, data)).toMatchObject({ error: { kind: 'folder-not-empty' } });
  expect(await copyWallet(there, join(there, 'deeper'))).toMatchObject({ error: { kind: 'folder-not-empty' } });
});

test.each([
  ['/data/mia/Dropbox/Lapel', 'Dropbox'],
  ['C:\\Users\\Mia\\OneDrive - School\\Lapel', 'OneDrive'],
  ['/data/mia/Library/Mobile Documents/com~apple~CloudDocs/Lapel', 'iCloud Drive'],
  ['/data/mia/Documents/Boxes', null],
])('%s is a folder of %s', (folder, service) => {
  expect(syncServiceOf(folder)).toBe(service);
});
