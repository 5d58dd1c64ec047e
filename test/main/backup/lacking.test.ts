import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { writeBackup } from '../../../main/backup/write-backup';
import type { DeclaredDraft } from '../../../shared/declared';
import type { Store } from '../../../main/vault/store';
import type { Vault } from '../../../main/vault/types';
import { aRecord, aReport, aSnapshot } from '../vault/a-record';
import { aFolder, must, newVault, unlocked } from '../vault/a-wallet';
import { openRaw } from '../vault/open-raw';
import { aVault, backedUp, key, now, restored } from './backup-kit';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

/** What a backup that may lack something is called, and what it is said to lack. */
async function made(vault: Vault) {
  const folder = aFolder();
  const order = { vault: vault.portable, key: await key, now, app: 'test', signal: new AbortController().signal };
  const paths = { path: join(folder, 'whole'), incompletePath: join(folder, 'incomplete') };
  const { leftOut, tooLarge, partly, besideDamaged, besideTooLarge } = must(
    await writeBackup({ ...order, ...paths, progress: () => undefined }),
  );
  const beside = { besideDamaged, besideTooLarge };
  return {
    called: readdirSync(folder).join(),
    leftOut: leftOut.ids,
    tooLarge: tooLarge.ids,
    partly: partly.ids,
    ...beside,
  };
}

const whole = {
  ...{ called: 'whole', leftOut: [], tooLarge: [], partly: [] },
  ...{ besideDamaged: 0, besideTooLarge: { count: 0, names: [] } },
};
const incomplete = { ...whole, called: 'incomplete' };

const record = aRecord('Checked twice');
const later = '2026-11-23T10:00:00.000Z';
const someWords: DeclaredDraft = {
  ...{ kind: 'talk', title: 'Begun', issuer: '', date: '', endDate: '' },
  ...{ description: '', skills: [], link: '' },
};
const collection = { id: randomUUID(), name: 'Shown', description: '', members: [record.id], cover: null };

/** A wallet that was backed up and then edited from outside, opened again. */
async function hurtWallet(edit: (store: Store) => void) {
  const folder = aFolder();
  const before = await newVault(folder);
  before.put([record, aRecord('Whole')]);
  const snapshots = [aSnapshot(`https://issuer.example/Checked twice`, '{"issuer":"later"}', later)];
  must(before.addReport(record.id, { ...record, report: aReport(later), snapshots }));
  before.putOnShelf('collection', collection.id, collection);
  before.saveSettings({ ...before.settings(), profileName: 'Mara' });
  before.keepDraft('new', { draft: someWords, at: later });
  expect(await made(before)).toEqual(whole);
  const { path } = await backedUp(before);
  before.close();
  const store = await openRaw(folder);
  store.execute('PRAGMA foreign_keys=OFF');
  edit(store);
  store.checkpoint();
  store.close();
  return { vault: await unlocked(folder), path };
}

it.each([
  ['sources', { leftOut: [record.id] }],
  ['originals', { leftOut: [record.id] }],
  ['documents', { partly: [record.id] }],
  ['pictures', { partly: [record.id] }],
])(
  'a backup of a wallet that has lost a row of %s does not pass for a whole one and says so, until it is back',
  async (table, lacks) => {
    const { vault, path } = await hurtWallet((store) => store.execute(`DELETE FROM ${table} WHERE rowid = 1`));
    expect(await made(vault)).toEqual({ ...incomplete, ...lacks });
    must(await restored(vault, path));
    expect(await made(vault)).toEqual(whole);
    expect(must(vault.original(record.id)).bytes).toEqual(record.original.bytes);
  },
);

it.each(['reports', 'snapshots'])(
  'a value of the %s that does not open is not forgotten because a later one does, until a backup brings it',
  async (table) => {
    const { vault, path } = await hurtWallet((store) =>
      store.execute(`UPDATE ${table} SET sealed = x'0102' WHERE rowid = 1`),
    );
    expect(await made(vault)).toEqual({ ...incomplete, partly: [record.id] });
    expect(must(await restored(vault, path))).toMatchObject({ added: 0, completed: 1 });
    const { history, snapshots } = must(vault.detail(record.id));
    expect(history.map(({ checkedAt }) => checkedAt)).toEqual([later, record.report.checkedAt]);
    expect(snapshots.map(({ fetchedAt }) => fetchedAt)).toEqual([later, record.report.checkedAt]);
    expect(await made(vault)).toEqual(whole);
    expect(must(await restored(vault, path))).toMatchObject({ completed: 0 });
  },
);

it.each([
  ['a collection', "shelf SET sealed = x'0102' WHERE kind = 'collection'"],
  ['the settings', "settings SET sealed = x'0102' WHERE key = 'settings'"],
])('%s that does not open is told apart from the badges, until a backup brings it', async (_, update) => {
  const { vault, path } = await hurtWallet((store) => store.execute(`UPDATE ${update}`));
  expect(await made(vault)).toEqual({ ...incomplete, besideDamaged: 1 });
  must(await restored(vault, path));
  expect(await made(vault)).toEqual(whole);
});

it('what no backup holds makes none the worse where it is damaged', async () => {
  const { vault } = await hurtWallet((store) =>
    store.execute("UPDATE settings SET sealed = x'0102' WHERE key = 'drafts'"),
  );
  expect(vault.draft('new')).toBeNull();
  expect(vault.damaged()).toHaveLength(1);
  expect(await made(vault)).toEqual(whole);
});

it('a collection that no backup can hold is left out and named', async () => {
  const vault = await aVault();
  const members = Array.from({ length: 20_001 }, (_, number) => number.toString(16).padStart(64, '0'));
  vault.putOnShelf('collection', collection.id, { ...collection, members });
  vault.putOnShelf('stack-apart', members.slice(0, 2).join(), members);
  expect(await made(vault)).toEqual({ ...incomplete, besideTooLarge: { count: 2, names: ['Shown'] } });
});

it('a badge that is erased while the backup is written is not called damaged', async () => {
  const vault = await aVault();
  vault.put([record, aRecord('Whole')]);
  const ids = vault.portable.ids();
  vault.trash([record.id], later);
  vault.erase([record.id]);
  const portable = { ...vault.portable, ids: () => ids };
  expect(await made({ ...vault, portable })).toEqual(whole);
});
