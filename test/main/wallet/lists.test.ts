import { describe, expect, it, vi } from 'vitest';
import type { Vault } from '../../../main/vault/types';
import { createLists } from '../../../main/wallet/lists';
import { unpack } from '../../../shared/packed';
import { rowOf } from '../../../shared/row';
import { aRecord } from '../vault/a-record';
import { aFolder, must, newVault, unlocked } from '../vault/a-wallet';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const over = (vault: Vault) => createLists({ withVault: (use) => use(vault) });

async function aVaultOf(count: number) {
  const folder = aFolder();
  const vault = await newVault(folder);
  const records = Array.from({ length: count }, (_, at) => aRecord(`Badge ${String(at)}`));
  vault.put(records);
  return { folder, vault, lists: over(vault), ids: records.map(({ id }) => id) };
}

describe('rows', () => {
  it('are the changes, each record as its row', async () => {
    const { vault, lists, ids } = await aVaultOf(3);
    vault.trash([ids[0] ?? ''], '2026-11-22T10:00:00Z');
    const { changed, ...page } = must(lists.changes(0, 2));
    // Strictly: what JSON cannot say would be missing.
    expect(unpack(must(lists.rows(0, 2)))).toStrictEqual({ ...page, rows: changed.map(rowOf) });
    expect(changed).toHaveLength(2);
    expect(page.more).toBe(true);
    expect(unpack(must(lists.rows(page.revision, 100))).rows).toHaveLength(1);
    vault.close();
  });
});

describe('the front', () => {
  it('is there again at the next start, each badge as it is then', async () => {
    const { folder, vault, lists, ids } = await aVaultOf(200);
    const [one = '', two = '', three = '', four = ''] = ids;
    expect(must(lists.front())).toBeNull();
    const before = vault.revision();
    must(lists.rememberFront([[one, two], [three], [four], ['f'.repeat(64)]]));
    expect(vault.revision()).toBe(before);
    vault.trash([three, two], '2026-11-22T10:00:00Z');
    expect(must(vault.changeOwn([one], { favourite: true }, '2026-11-22T10:00:00Z'))).toBeNull();
    vault.close();

    const again = await unlocked(folder);
    const front = must(over(again).front());
    const stacks =
      front === null ? [] : unpack(front).stacks.map((stack) => stack.map(({ id, own }) => [id, own.favourite]));
    expect(stacks).toEqual([[[one, true]], [[four, false]]]);
    expect(again.damaged()).toEqual([]);
    again.close();
  });

  it('is not asked for where the whole is there as soon', async () => {
    const { vault, lists, ids } = await aVaultOf(3);
    must(lists.rememberFront([ids]));
    expect(must(lists.front())).toBeNull();
    expect(vault.front()).toEqual([]);
    vault.close();
  });
});
