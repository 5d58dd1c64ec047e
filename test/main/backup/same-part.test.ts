import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { NewRecord, Vault } from '../../../main/vault/types';
import { aRecord } from '../vault/a-record';
import { must } from '../vault/a-wallet';
import { aVault, backedUp, restored } from './backup-kit';

const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const text = '{"name":"The same badge"}';
const id = hash(text);

/** A file that holds the badge among other things, as another wallet gives out all it has. */
function exported(by: string): NewRecord['original'] {
  const bytes = Buffer.from(`{"exportedBy":"${by}","badges":[${text}]}`);
  return { sha256: hash(bytes), fileName: `${by}.json`, mediaType: 'application/json', bytes };
}

/** A wallet into which the badge came in these files, one after the other. */
async function aVaultWith(first: string, ...others: readonly string[]): Promise<Vault> {
  const vault = await aVault();
  const record = aRecord('The same badge', { id, original: exported(first), pointer: '/badges/0' });
  vault.put([{ ...record, payload: { kind: 'json', text } }]);
  const { pointer, origin, addedAt } = record;
  for (const other of others) must(vault.addCopy(id, { id, original: exported(other), pointer, origin, addedAt }));
  return vault;
}

async function takes(vault: Vault, from: Vault) {
  const { path } = await backedUp(from);
  return must(await restored(vault, path));
}

/** By whom the files were given out that a wallet keeps of the badge, and whether their bytes are there. */
function filesOf(vault: Vault): readonly string[] {
  const { copies } = must(vault.detail(id));
  for (const { sha256 } of copies) must(vault.copy(id, sha256));
  return [must(vault.original(id)).fileName, ...copies.map(({ fileName }) => fileName)].sort();
}

it('of a badge that came in another file on each of two computers both files are kept', async () => {
  const [one, other] = [await aVaultWith('Desk'), await aVaultWith('Laptop')];
  expect(await takes(one, other)).toEqual({ added: 0, completed: 1, unchanged: 0 });
  expect(filesOf(one)).toEqual(['Desk.json', 'Laptop.json']);
  expect(must(one.detail(id)).copies[0]).toMatchObject({ pointer: '/badges/0', fileName: 'Laptop.json' });
  await takes(other, one);
  expect(filesOf(other)).toEqual(['Desk.json', 'Laptop.json']);
  for (const [to, from] of [
    [one, other],
    [other, one],
  ] as const) {
    expect(await takes(to, from)).toEqual({ added: 0, completed: 0, unchanged: 1 });
  }
});

it('keeps every file of a badge that came in several on both', async () => {
  const [one, other] = [await aVaultWith('A', 'B'), await aVaultWith('C', 'D')];
  await takes(one, other);
  expect(filesOf(one)).toEqual(['A.json', 'B.json', 'C.json', 'D.json']);
  expect(await takes(one, other)).toMatchObject({ completed: 0 });
  await takes(other, one);
  expect(filesOf(other)).toEqual(['A.json', 'B.json', 'C.json', 'D.json']);
  const empty = await aVault();
  await takes(empty, other);
  expect(filesOf(empty)).toEqual(['A.json', 'B.json', 'C.json', 'D.json']);
});
