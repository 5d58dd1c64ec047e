import fs, { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keptFor, openProfiles } from '../../../main/electron/profile-store';
import type { Disk } from '../../../main/electron/wallet-trash';

const start = Date.parse('2026-11-22T12:00:00Z');

/** A home whose disk refuses what it is told to refuse. */
function aHome(wallets = 1) {
  const data = mkdtempSync(join(tmpdir(), 'lapel-failing-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  let time = start;
  const refused = { rename: false, remove: false };
  const refuse = (what: boolean): void => {
    if (what) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
  };
  const disk = {
    renameSync(from: string, to: string) {
      refuse(refused.rename && from.includes('deleted-wallets'));
      fs.renameSync(from, to);
    },
    rmSync(path: string, options: object) {
      refuse(refused.remove && path.includes('.gone-'));
      fs.rmSync(path, options);
    },
  } as unknown as Disk;
  const open = () => openProfiles(data, join(data, 'wallet'), () => new Date(time), disk);
  if (wallets > 0) wallet(join(data, 'wallet'), 'mine');
  return { data, open, refused, later: (ms: number) => (time += ms) };
}

function wallet(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of ['vault.json', 'vault.db']) writeFileSync(join(folder, name), text);
}
const held = (folder: string) => readFileSync(join(folder, 'vault.db'), 'utf8');
/** The list cannot be written: a folder stands where it is written first. */
const block = (data: string) => mkdirSync(join(data, 'profiles.json.new'));
const unblock = (data: string) => rmSync(join(data, 'profiles.json.new'), { recursive: true });

test('a wallet that cannot be erased is whole, and can be taken back; it is tried again at the next start', async () => {
  const { data, open, refused, later } = aHome();
  await open().delete('first');
  later(keptFor + 1);
  refused.rename = true;
  const store = open();
  expect(store.read().deleted.map(({ id }) => id)).toEqual(['first']);
  expect(held(join(data, 'deleted-wallets/first'))).toBe('mine');
  refused.rename = false;
  expect(store.restore('first').ok).toBe(true);
  expect(held(join(data, 'wallet'))).toBe('mine');

  await store.delete('first');
  later(keptFor + 1);
  expect(open().read().deleted).toEqual([]);
  expect(readdirSync(join(data, 'deleted-wallets'))).toEqual([]);
});

test('one that could be erased in part alone is not offered any more, and goes at the next start', async () => {
  const { data, open, refused, later } = aHome();
  await open().delete('first');
  later(keptFor + 1);
  refused.remove = true;
  const store = open();
  expect(store.read().deleted).toEqual([]);
  expect(store.restore('first').ok).toBe(false);
  expect(readdirSync(join(data, 'deleted-wallets'))).toHaveLength(1);
  refused.remove = false;
  open();
  expect(readdirSync(join(data, 'deleted-wallets'))).toEqual([]);
});

test('a wallet is where it was when the list cannot be written, and that is said', async () => {
  const { data, open } = aHome();
  const store = open();
  expect(store.change('first', { name: 'Home', colour: 'plum' }).ok).toBe(true);
  block(data);
  const refusal = { ok: false, error: { kind: 'could-not-write', path: join(data, 'profiles.json'), code: 'EISDIR' } };
  expect(await store.delete('first')).toEqual(refusal);
  expect(store.create({ name: 'Work', colour: 'teal' })).toEqual(refusal);
  expect(store.change('first', { name: 'Other', colour: 'plum' })).toEqual(refusal);
  expect(store.use('first')).toEqual(refusal);
  for (const one of [store, open()]) {
    expect(one.read()).toMatchObject({ profiles: [{ id: 'first', name: 'Home' }], deleted: [] });
    expect(held(one.folder('first'))).toBe('mine');
  }
  unblock(data);
  expect((await store.delete('first')).ok).toBe(true);
  block(data);
  expect(store.restore('first')).toEqual(refusal);
  expect(held(join(data, 'deleted-wallets/first'))).toBe('mine');
  unblock(data);
  expect(store.restore('first').ok).toBe(true);
  expect(held(join(data, 'wallet'))).toBe('mine');
});

test('one in a chosen folder loses nothing there before the list says that it is in the trash', async () => {
  const { data, open } = aHome(0);
  const there = join(data, 'chosen');
  wallet(there, 'mine');
  writeFileSync(join(there, 'thesis.docx'), 'not a wallet');
  open().moved(there);
  const store = open();
  block(data);
  expect((await store.delete('first')).ok).toBe(false);
  expect(held(there)).toBe('mine');
  expect(existsSync(join(data, 'deleted-wallets/first'))).toBe(false);
  unblock(data);
  expect((await store.delete('first')).ok).toBe(true);
  expect(readdirSync(there)).toEqual(['thesis.docx']);
  expect(held(join(data, 'deleted-wallets/first'))).toBe('mine');
});

test('where the trash itself cannot be made, the wallet stays and that is said', async () => {
  const { data, open } = aHome();
  writeFileSync(join(data, 'deleted-wallets'), 'in the way');
  const store = open();
  expect(await store.delete('first')).toMatchObject({ ok: false, error: { kind: 'could-not-write' } });
  expect(held(store.folder('first'))).toBe('mine');
  expect(store.read().profiles).toHaveLength(1);
});

test('a wallet on its way back for longer than the trash keeps it is not forgotten', async () => {
  const { data, open, later } = aHome();
  await open().delete('first');
  fs.renameSync(join(data, 'deleted-wallets/first'), join(data, 'wallet'));
  later(keptFor + 1);
  const store = open();
  expect(store.restore('first').ok).toBe(true);
  expect(held(store.folder('first'))).toBe('mine');
});
