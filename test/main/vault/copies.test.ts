import { expect, test, vi } from 'vitest';
import type { NewCopy } from '../../../main/vault/types';
import type { NewRecord } from '../../../main/vault/types';
import { aRecord } from './a-record';
import { aFolder, must, newVault } from './a-wallet';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const copyOf = ({ id, original, pointer, origin, addedAt }: NewRecord): NewCopy => ({
  ...{ id, original, pointer, origin, addedAt },
});

test('a copy is kept with its record, stands for it, and changes nothing of it', async () => {
  const vault = await newVault(aFolder());
  const [record, other] = [aRecord('Bridges'), aRecord('Bridges, baked')];
  vault.put([record]);
  const before = vault.changes(0, 10).changed;
  must(vault.addCopy(record.id, copyOf(other)));
  must(vault.addCopy(record.id, copyOf(other)));
  expect(vault.recordOf(other.id)).toBe(record.id);
  expect(vault.recordOf(record.id)).toBe(record.id);
  expect(vault.recordOf('no such')).toBeNull();
  expect(must(vault.detail(record.id)).copies).toEqual([
    {
      ...{ fileName: 'Bridges, baked.json', mediaType: 'application/json', size: other.original.bytes.length },
      ...{ sha256: other.id, pointer: '', origin: other.origin, addedAt: other.addedAt },
    },
  ]);
  expect(vault.changes(0, 10).changed).toEqual(before);
});

test('a copy goes only when its record is erased, and another record keeps the original it shares', async () => {
  const vault = await newVault(aFolder());
  const [record, other, lone] = [aRecord('Bridges'), aRecord('Bridges, baked'), aRecord('Alone')];
  vault.put([record, other, lone]);
  must(vault.addCopy(record.id, copyOf(other)));
  vault.trash([other.id], '2026-11-22T11:00:00.000Z');
  vault.erase([other.id]);
  expect(must(vault.detail(record.id)).copies).toMatchObject([{ sha256: other.id }]);
  vault.trash([record.id], '2026-11-22T11:00:00.000Z');
  vault.erase([record.id]);
  expect(vault.recordOf(other.id)).toBeNull();
  expect(vault.addCopy(record.id, copyOf(other))).toMatchObject({ ok: false, error: { kind: 'record-absent' } });
});
