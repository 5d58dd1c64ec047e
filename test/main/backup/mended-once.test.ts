import { expect, it, vi } from 'vitest';
import { openBackup } from '../../../main/backup/read-backup';
import { restoreBackup } from '../../../main/backup/restore-backup';
import { aRecord } from '../vault/a-record';
import { aFolder, must, newVault, passphrase as walletWords, unlocked } from '../vault/a-wallet';
import { hurtOriginal } from '../vault/hurt-original';
import { backedUp, passphrase, restored } from './backup-kit';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const record = aRecord('First of a file');
const sibling = aRecord('Second of a file', { original: record.original, pointer: '/1' });

/** A wallet that was backed up, and whose file of two badges the disk has damaged since. */
async function hurtWallet() {
  const folder = aFolder();
  const before = await newVault(folder);
  before.put([record, sibling]);
  const { path } = await backedUp(before);
  before.close();
  await hurtOriginal(folder, record.id, walletWords);
  return { vault: await unlocked(folder), path };
}

const untouched = { added: 0, completed: 0, unchanged: 2 };

it('a restore does not count as its own what an import put right before it', async () => {
  const { vault, path } = await hurtWallet();
  expect(vault.put([record])).toEqual([{ id: record.id, kind: 'mended' }]);
  expect(must(await restored(vault, path))).toEqual(untouched);
});

it('a restore does not count as its own what one before it put right that was ended', async () => {
  const { vault, path } = await hurtWallet();
  const end = new AbortController();
  const backup = must(await openBackup(path, passphrase));
  const merge = vault.portable.merge.bind(vault.portable);
  const ended = { ...vault.portable, merge: (...by: Parameters<typeof merge>) => (end.abort(), merge(...by)) };
  const order = { vault: ended, backup, signal: end.signal, progress: () => undefined };
  expect(await restoreBackup(order)).toEqual({ ok: false, error: { kind: 'cancelled' } });
  backup.close();
  expect(must(await restored(vault, path))).toEqual(untouched);
});

it('a file that an import put right and took back again is still damaged for the next one', async () => {
  const { vault } = await hurtWallet();
  const wrong = aRecord('Wrong');
  const broken = { ...wrong, original: { ...wrong.original, bytes: Buffer.from('other bytes') } };
  expect(() => vault.put([record, sibling, broken])).toThrow(TypeError);
  expect(vault.put([record])).toEqual([{ id: record.id, kind: 'mended' }]);
  expect(must(vault.original(record.id)).bytes).toEqual(record.original.bytes);
});
