import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { writeBackup } from '../../../main/backup/write-backup';
import type { Store } from '../../../main/vault/store';
import type { Vault } from '../../../main/vault/types';
import { aRecord, aReport, aSnapshot } from '../vault/a-record';
import { aFolder, must, newVault, unlocked } from '../vault/a-wallet';
import { openRaw } from '../vault/open-raw';
import { backedUp, key, now, restored } from './backup-kit';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

/** What a backup that may lack something is called. */
async function called(vault: Vault): Promise<string> {
  const folder = aFolder();
  const order = { vault: vault.portable, key: await key, now, app: 'test', signal: new AbortController().signal };
  const paths = { path: join(folder, 'whole'), incompletePath: join(folder, 'incomplete') };
  must(await writeBackup({ ...order, ...paths, progress: () => undefined }));
  return readdirSync(folder).join();
}

const record = aRecord('Checked twice');
const later = '2026-11-23T10:00:00.000Z';

/** A wallet that was backed up and then edited from outside, opened again. */
async function hurtWallet(edit: (store: Store) => void) {
  const folder = aFolder();
  const before = await newVault(folder);
  before.put([record, aRecord('Whole')]);
  const snapshots = [aSnapshot(`https://issuer.example/Checked twice`, '{"issuer":"later"}', later)];
  must(before.addReport(record.id, { ...record, report: aReport(later), snapshots }));
  expect(await called(before)).toBe('whole');
  const { path } = await backedUp(before);
  before.close();
  const store = await openRaw(folder);
  store.execute('PRAGMA foreign_keys=OFF');
  edit(store);
  store.checkpoint();
  store.close();
  return { vault: await unlocked(folder), path };
}

it.each(['sources', 'originals', 'documents', 'pictures'])(
  'a backup of a wallet that has lost a row of %s does not pass for a whole one, until it is back',
  async (table) => {
    const { vault, path } = await hurtWallet((store) => store.execute(`DELETE FROM ${table} WHERE rowid = 1`));
    expect(await called(vault)).toBe('incomplete');
    must(await restored(vault, path));
    expect(await called(vault)).toBe('whole');
    expect(must(vault.original(record.id)).bytes).toEqual(record.original.bytes);
  },
);

it.each(['reports', 'snapshots'])(
  'a value of the %s that does not open is not forgotten because a later one does, until a backup brings it',
  async (table) => {
    const { vault, path } = await hurtWallet((store) =>
      store.execute(`UPDATE ${table} SET sealed = x'0102' WHERE rowid = 1`),
    );
    expect(await called(vault)).toBe('incomplete');
    expect(must(await restored(vault, path))).toMatchObject({ added: 0, completed: 1 });
    const { history, snapshots } = must(vault.detail(record.id));
    expect(history.map(({ checkedAt }) => checkedAt)).toEqual([later, record.report.checkedAt]);
    expect(snapshots.map(({ fetchedAt }) => fetchedAt)).toEqual([later, record.report.checkedAt]);
    expect(await called(vault)).toBe('whole');
    expect(must(await restored(vault, path))).toMatchObject({ completed: 0 });
  },
);
