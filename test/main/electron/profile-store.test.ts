import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

test('a deleted wallet comes back for thirty days, and is gone afterwards', async () => {
  const { data, open, later } = aHome();
  wallet(join(data, 'wallet'), 'mine');
  const store = open();
  expect((await store.delete('first')).ok).toBe(true);
  expect(existsSync(join(data, 'wallet'))).toBe(false);
  // There always is a wallet to go to.
  expect(store.read().profiles).toHaveLength(1);
  expect(store.read().current).not.toBe('first');
  later(keptFor - 1);
  const again = open();
  expect(again.restore('first').ok).toBe(true);
  expect(readFileSync(join(data, 'wallet/vault.db'), 'utf8')).toBe('mine');
  expect((await again.delete('first')).ok).toBe(true);
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

test('a wallet on another disk goes to the trash by being copied, and what is not of it stays', async () => {
  const { data, open } = aHome();
  const disk = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const there = mkdtempSync(join(disk, 'lapel-wallet-'));
  onTestFinished(() => rmSync(there, { recursive: true, force: true }));
  wallet(there, 'mine');
  writeFileSync(join(there, 'thesis.docx'), 'not a wallet');
  open().moved(there);
  const store = open();
  expect(await store.delete('first')).toEqual({ ok: true, value: null });
  expect(readdirSync(there)).toEqual(['thesis.docx']);
  expect(store.restore('first').ok).toBe(true);
  expect(readFileSync(join(data, 'wallet/vault.db'), 'utf8')).toBe('mine');
});

test('a wallet that was on its way to the trash when the program ended is in its place again', () => {
  const { data, open } = aHome();
  wallet(join(data, 'wallet'), 'mine');
  open().change('first', { name: 'Home', colour: 'plum' });
  mkdirSync(join(data, 'deleted-wallets'));
  renameSync(join(data, 'wallet'), join(data, 'deleted-wallets/first'));
  const store = open();
  expect(readFileSync(join(store.folder('first'), 'vault.db'), 'utf8')).toBe('mine');
  expect(store.read().profiles).toEqual([{ id: 'first', name: 'Home', colour: 'plum' }]);
});

test('a wallet that was on its way back when the program ended comes back the next time', async () => {
  const { data, open } = aHome();
  wallet(join(data, 'wallet'), 'mine');
  await open().delete('first');
  renameSync(join(data, 'deleted-wallets/first'), join(data, 'wallet'));
  const store = open();
  expect(store.restore('first').ok).toBe(true);
  expect(store.read().deleted).toEqual([]);
  expect(readFileSync(join(store.folder('first'), 'vault.db'), 'utf8')).toBe('mine');
});

test('a wallet that is deleted while its disk is away is found on it when it comes back', async () => {
  const { data, open } = aHome();
  open().moved(join(data, 'stick/badges'));
  const store = open();
  expect((await store.delete('first')).ok).toBe(true);
  wallet(join(data, 'stick/badges'), 'mine');
  expect(open().restore('first').ok).toBe(true);
  expect(open().folder('first')).toBe(join(data, 'stick/badges'));
});

test('a list that cannot be written keeps no wallet from opening', async () => {
  const { data, open, later } = aHome();
  wallet(join(data, 'wallet'), 'mine');
  await open().delete('first');
  mkdirSync(join(data, 'profiles.json.new'));
  later(keptFor + 1);
  expect(open().read().profiles).toHaveLength(1);
});

test('the place of the last backup is known without the wallet, one a wallet', () => {
  const { data, open } = aHome();
  const store = open();
  expect(store.backup()).toBeNull();
  store.rememberBackup(join(data, 'one.lapelbackup'));
  store.rememberBackup('not/a/whole/path');
  expect(open().backup()).toBe(join(data, 'one.lapelbackup'));
  const made = store.create({ name: 'Work', colour: 'teal' });
  store.use(made.ok ? made.value : '');
  expect(store.backup()).toBeNull();
  store.use('first');
  expect(store.backup()).toBe(join(data, 'one.lapelbackup'));
});

test('a list written before there were places of backups is still read', () => {
  const { data, open } = aHome();
  const profiles = [{ id: 'first', name: 'Home', colour: 'plum', folder: null }];
  writeFileSync(join(data, 'profiles.json'), JSON.stringify({ current: 'first', profiles, deleted: [] }));
  expect(open().read().profiles[0]?.name).toBe('Home');
});

test('with the last wallet the list goes, too', async () => {
  const { data, open } = aHome();
  const store = open();
  const made = store.create({ name: 'Work', colour: 'teal' });
  const id = made.ok ? made.value : '';
  store.use(id);
  wallet(store.folder(), 'mine');
  eraseWallet(store.folder());
  expect(store.forget()).toBe(false);
  expect(existsSync(join(data, 'profiles', id))).toBe(false);
  expect(store.read().current).toBe('first');
  expect(store.forget()).toBe(true);
  expect(existsSync(join(data, 'profiles.json'))).toBe(false);
  expect(store.read()).toEqual({
    current: 'first',
    profiles: [{ id: 'first', name: '', colour: 'slate' }],
    deleted: [],
  });

  // What is in the trash may come back, so that it stays on the list.
  wallet(store.folder(), 'mine');
  await store.delete('first');
  expect(store.forget()).toBe(false);
  expect(store.read().deleted).toHaveLength(1);
});

test.each([
  ['/data/mia/Dropbox/Lapel', 'Dropbox'],
  ['C:\\Users\\Mia\\OneDrive - School\\Lapel', 'OneDrive'],
  ['/data/mia/Library/Mobile Documents/com~apple~CloudDocs/Lapel', 'iCloud Drive'],
  ['/data/mia/Documents/Boxes', null],
])('%s is a folder of %s', (folder, service) => {
  expect(syncServiceOf(folder)).toBe(service);
});
