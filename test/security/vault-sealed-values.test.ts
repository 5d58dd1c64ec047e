import { expect, test, vi } from 'vitest';
import type { Binding } from '../../main/vault/bindings';
import type { Store } from '../../main/vault/store';
import { aRecord } from '../main/vault/a-record';
import { aFolder, must, newVault, unlocked } from '../main/vault/a-wallet';
import { openRaw } from '../main/vault/open-raw';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

/** A wallet of two badges, closed, edited from outside with the page key, and opened again. */
async function edited(edit: (store: Store, hurt: string, whole: string) => void) {
  const folder = aFolder();
  const first = await newVault(folder);
  const [hurt, whole] = [aRecord('Hurt'), aRecord('Whole')];
  first.put([hurt, whole]);
  first.close();
  const store = await openRaw(folder);
  edit(store, hurt.id, whole.id);
  store.checkpoint();
  store.close();
  return { vault: await unlocked(folder), hurt, whole };
}

/** Turns one bit of a stored value around. */
function flip(store: Store, table: string, column: string, key: string, value: Binding): void {
  const row = store.get(`SELECT ${column} AS sealed FROM ${table} WHERE ${key} = ?`, [value]);
  const bytes = Buffer.from(row?.['sealed'] as ArrayBuffer);
  const at = bytes.length >> 1;
  bytes[at] = bytes[at]! ^ 0x10;
  if (table === 'originals') store.execute('DROP TRIGGER originals_never_altered');
  store.run(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`, [bytes, value]);
}

test('a bit turned around in the view is noticed and named; the other badges are shown', async () => {
  const { vault, hurt, whole } = await edited((store, id) => flip(store, 'records', 'view', 'id', id));
  const { changed, damaged } = vault.changes(0, 10);
  expect(changed.map(({ id }) => id)).toEqual([whole.id]);
  expect(damaged).toEqual([hurt.id]);
  expect(vault.damaged()).toEqual([{ table: 'records', id: hurt.id, column: 'view' }]);
  expect(vault.exportable(null).map(({ id }) => id)).toEqual([whole.id]);
  // What arrived is still there, so that the badge can be had back by its file or by a new check.
  expect(must(vault.original(hurt.id)).bytes).toEqual(hurt.original.bytes);
  expect(vault.put([hurt])).toEqual([{ id: hurt.id, kind: 'mended' }]);
  expect(vault.changes(0, 10).changed).toHaveLength(2);
  expect(vault.damaged()).toEqual([]);
});

test('a damaged badge can be thrown away', async () => {
  const { vault, hurt } = await edited((store, id) => flip(store, 'records', 'view', 'id', id));
  vault.trash([hurt.id], '2026-11-23T00:00:00.000Z');
  expect(vault.has(hurt.id)).toBe('trashed');
  vault.erase([hurt.id]);
  expect(vault.changes(0, 10)).toMatchObject({ removed: [hurt.id], changed: [{ summary: { name: 'Whole' } }] });
});

test('a bit turned around in an original is never given out as the original', async () => {
  const { vault, hurt, whole } = await edited((store, id) => flip(store, 'originals', 'bytes', 'sha256', id));
  const error = { kind: 'record-damaged', id: hurt.id, part: 'original' };
  expect(vault.original(hurt.id)).toEqual({ ok: false, error });
  expect(vault.damaged()).toEqual([{ table: 'originals', id: hurt.id, column: 'bytes' }]);
  expect(must(vault.original(whole.id)).bytes).toEqual(whole.original.bytes);
});

test('what is damaged is put right by the same file, and a file that is whole changes nothing', async () => {
  const { vault, hurt, whole } = await edited((store, id, wholeId) => {
    flip(store, 'originals', 'bytes', 'sha256', id);
    const picture = store.get('SELECT picture FROM records WHERE id = ?', [wholeId])?.['picture'] as string;
    flip(store, 'pictures', 'info', 'sha256', picture);
  });
  expect([hurt, whole].map(({ id }) => vault.isWhole(id))).toEqual([false, false]);
  expect(vault.put([hurt, whole]).map(({ kind }) => kind)).toEqual(['mended', 'mended']);
  expect(must(vault.original(hurt.id)).bytes).toEqual(hurt.original.bytes);
  expect(vault.picture(whole.id)?.bytes).toEqual(whole.picture?.bytes);
  expect(vault.damaged()).toEqual([]);
  expect([hurt, whole].map(({ id }) => vault.isWhole(id))).toEqual([true, true]);
  const revision = vault.revision();
  expect(vault.put([hurt, whole]).map(({ kind }) => kind)).toEqual(['already-there', 'already-there']);
  expect(vault.revision()).toBe(revision);
});

test('a damaged copy, its file and a damaged document are put right by whoever brings them again', async () => {
  const folder = aFolder();
  const first = await newVault(folder);
  const [record, other] = [aRecord('Kept'), aRecord('Other file')];
  const { original, addedAt, origin, pointer } = other;
  const copy = { id: other.id, original, addedAt, origin, pointer };
  first.put([record]);
  must(first.addCopy(record.id, copy));
  first.close();
  const store = await openRaw(folder);
  flip(store, 'copies', 'sealed', 'id', copy.id);
  flip(store, 'originals', 'bytes', 'sha256', original.sha256);
  flip(store, 'documents', 'bytes', 'sha256', record.snapshots[0]!.sha256);
  store.checkpoint();
  store.close();
  const vault = await unlocked(folder);
  expect(must(vault.detail(record.id)).copies).toEqual([]);
  expect(vault.snapshot('https://issuer.example/Kept')).toBeNull();
  must(vault.addCopy(record.id, copy));
  must(vault.addReport(record.id, { ...record, picture: null }));
  expect(must(vault.detail(record.id)).copies).toHaveLength(1);
  expect(must(vault.copy(record.id, original.sha256)).bytes).toEqual(original.bytes);
  expect(vault.snapshot('https://issuer.example/Kept')?.bytes).toEqual(record.snapshots[0]!.bytes);
  expect(vault.damaged()).toEqual([]);
});

test('a bit turned around in the payload keeps it from being checked as if it were whole', async () => {
  const { vault, hurt, whole } = await edited((store, id) => flip(store, 'sources', 'sealed', 'record', id));
  expect(vault.checkable([hurt.id, whole.id]).map(({ id }) => id)).toEqual([whole.id]);
  expect(vault.detail(hurt.id)).toMatchObject({ ok: false, error: { kind: 'record-damaged', part: 'source' } });
  expect(vault.addReport(hurt.id, { ...hurt, picture: null })).toMatchObject({ error: { kind: 'record-damaged' } });
});

test('damaged history, snapshots, documents and pictures are left out', async () => {
  const { vault, hurt } = await edited((store, id) => {
    flip(store, 'reports', 'sealed', 'record', id);
    flip(store, 'snapshots', 'sealed', 'record', id);
    const picture = store.get('SELECT picture FROM records WHERE id = ?', [id])?.['picture'] as string;
    flip(store, 'pictures', 'bytes', 'sha256', picture);
  });
  expect(must(vault.detail(hurt.id))).toMatchObject({ history: [], snapshots: [] });
  expect(vault.snapshot('https://issuer.example/Hurt')).toBeNull();
  expect(vault.picture(hurt.id)).toBeNull();
  expect(
    vault
      .damaged()
      .map(({ table }) => table)
      .sort(),
  ).toEqual(['pictures', 'reports', 'snapshots']);
});

test('a sealed value does not open in the place of another', async () => {
  const { vault, hurt } = await edited((store, hurtId, wholeId) => {
    store.run('UPDATE records SET view = (SELECT view FROM records WHERE id = ?) WHERE id = ?', [wholeId, hurtId]);
  });
  expect(vault.changes(0, 10).damaged).toEqual([hurt.id]);
});

test('an older view does not open under a newer revision', async () => {
  const { vault, hurt } = await edited((store, id) => {
    store.run('UPDATE records SET revision = 9 WHERE id = ?', [id]);
  });
  expect(vault.changes(0, 10).damaged).toEqual([hurt.id]);
});

test('an original cannot be altered even by a statement of our own', async () => {
  const folder = aFolder();
  const vault = await newVault(folder);
  vault.put([aRecord('Kept')]);
  vault.close();
  const store = await openRaw(folder);
  expect(() => store.run('UPDATE originals SET bytes = ?', [Buffer.from('x')])).toThrow('an original is never altered');
  store.close();
});
