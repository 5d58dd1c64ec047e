import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { newestVersion } from '../../../main/vault/migrations/migrate';
import { aRecord } from './a-record';
import { aFolder, must, unlocked } from './a-wallet';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const fixtures = 'test/fixtures/vault';
const versions = readdirSync(fixtures).filter((name) => /^v\d+$/.test(name));

test('there is a wallet of every version', () => {
  expect(versions.sort()).toEqual(Array.from({ length: newestVersion }, (_, index) => `v${index + 1}`));
});

test.each(versions)('a wallet of %s opens with everything in it', async (version) => {
  const folder = join(aFolder(), 'wallet');
  cpSync(join(fixtures, version), folder, { recursive: true });
  const vault = await unlocked(folder);
  const [one, two, three] = ['Fixture one', 'Fixture two', 'Fixture three'].map((name) => aRecord(name));
  const { changed, removed, damaged } = vault.changes(0, 10);
  expect(changed.map(({ id, trashedAt }) => [id, trashedAt !== null])).toEqual([
    [one!.id, false],
    [two!.id, true],
  ]);
  expect({ removed, damaged }).toEqual({ removed: [three!.id], damaged: undefined });
  expect(must(vault.original(one!.id)).bytes).toEqual(one!.original.bytes);
  expect(vault.picture(two!.id)).toEqual(two!.picture);
  expect(vault.snapshot('https://issuer.example/Fixture one')?.bytes).toEqual(one!.snapshots[0]?.bytes);
  expect(vault.settings().profileName).toBe('Mia Kessler');
  expect(vault.put([aRecord('Later')])).toMatchObject([{ kind: 'added' }]);
});

test('a wallet of v2 has its copies and its shelf', async () => {
  const folder = join(aFolder(), 'wallet');
  cpSync(join(fixtures, 'v2'), folder, { recursive: true });
  const vault = await unlocked(folder);
  const [one, copy] = ['Fixture one', 'Fixture copy'].map((name) => aRecord(name));
  expect(vault.recordOf(copy!.id)).toBe(one!.id);
  expect(must(vault.detail(one!.id)).copies).toMatchObject([{ sha256: copy!.id, fileName: 'Fixture copy.json' }]);
  expect(vault.shelf('pinned-issuer')).toEqual([
    { id: 'https://issuer.example/1', value: { name: 'Akademie Elbtal' } },
  ]);
});
