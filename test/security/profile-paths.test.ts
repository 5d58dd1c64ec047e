import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openProfiles } from '../../main/electron/profile-store';
import { eraseWallet } from '../../main/vault/move-wallet';
import { contract } from '../../shared/contract';

const now = () => new Date('2026-11-22T12:00:00Z');
const hostile = [
  '../../etc',
  '..',
  '.',
  '',
  'a/b',
  'C:\\x',
  '\\\\host\\x',
  'first/../..',
  'FIRST',
  '%2e%2e',
  'first\0',
  '/',
];

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lapel-profiles-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test.each(hostile)('%j is no wallet: not over the wire, not from the file, not for the folder', async (id) => {
  for (const channel of ['profiles.use', 'profiles.restore'] as const) {
    expect(contract[channel].args.safeParse([id]).success).toBe(false);
  }
  expect(contract['profiles.delete'].args.safeParse([id, 'Other']).success).toBe(false);
  expect(contract['profiles.delete'].args.safeParse(['first', 'Other']).success).toBe(true);
  const data = aFolder();
  const look = { name: 'Other', colour: 'teal' };
  const profiles = [{ id, ...look, folder: null }];
  writeFileSync(join(data, 'profiles.json'), JSON.stringify({ current: id, profiles, deleted: [] }));
  const store = openProfiles(data, join(data, 'wallet'), now);
  expect(store.read()).toMatchObject({ current: 'first', profiles: [{ id: 'first' }] });
  expect(store.folder()).toBe(join(data, 'wallet'));
  expect(await store.delete(id)).toEqual({ ok: false, error: { kind: 'profile-absent' } });
  expect(store.use(id)).toMatchObject({ ok: false });
  expect(() => store.folder(id)).toThrow();
});

test('emptying the trash takes nothing but its own folders', () => {
  const data = aFolder();
  const old = { id: '../wallet', name: 'x', colour: 'teal', at: '2020-01-01T00:00:00Z' };
  mkdirSync(join(data, 'wallet'));
  writeFileSync(join(data, 'wallet/vault.db'), 'mine');
  const profiles = [{ id: 'first', name: '', colour: 'slate', folder: null }];
  writeFileSync(join(data, 'profiles.json'), JSON.stringify({ current: 'first', profiles, deleted: [old] }));
  openProfiles(data, join(data, 'wallet'), now);
  expect(existsSync(join(data, 'wallet/vault.db'))).toBe(true);
});

test('erasing a wallet leaves what is not of the wallet', () => {
  const folder = aFolder();
  for (const name of ['vault.json', 'vault.db', 'vault.db-wal', 'thesis.docx', 'vaults.txt']) {
    writeFileSync(join(folder, name), name);
  }
  eraseWallet(folder);
  expect(readdirSync(folder).sort()).toEqual(['thesis.docx', 'vaults.txt']);
});
