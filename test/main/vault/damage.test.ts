import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { unlockWallet } from '../../../main/vault/wallet';
import { aRecord } from './a-record';
import { aFolder, newVault, passphrase, someEffects } from './a-wallet';
import { openRaw } from './open-raw';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const effects = someEffects();
const by = { kind: 'passphrase', passphrase } as const;

async function filledWallet(): Promise<string> {
  const folder = aFolder();
  const vault = await newVault(folder);
  vault.put(Array.from({ length: 40 }, (_, index) => aRecord(`Number ${index}`)));
  vault.close();
  return folder;
}

describe('a damaged database', () => {
  const pageSize = 4096;
  test.each([
    ['whose first page was written over', (bytes: Buffer) => bytes.fill(7, 0, pageSize)],
    ['with a bit of the file header turned', (bytes: Buffer) => bytes.fill(bytes.readUInt8(20) ^ 1, 20, 21)],
    ['with a broken page in its structure', (bytes: Buffer) => bytes.fill(0, pageSize, 2 * pageSize)],
    ['that was cut short', (bytes: Buffer) => bytes.subarray(0, 3 * pageSize)],
    ['that is something else', () => Buffer.from('not a database at all')],
    ['that is empty', () => Buffer.alloc(0)],
  ])('%s is refused with its own error, and kept as it is', async (_name, damage) => {
    const folder = await filledWallet();
    const file = join(folder, 'vault.db');
    const bytes = damage(readFileSync(file));
    writeFileSync(file, bytes);

    for (const _attempt of [1, 2]) {
      const refused = await unlockWallet(folder, by, effects);
      expect(refused).toMatchObject({ ok: false, error: { kind: 'vault-damaged' } });
      const keptAt = refused.ok || refused.error.kind !== 'vault-damaged' ? '' : refused.error.keptAt;
      expect(readFileSync(keptAt)).toEqual(bytes);
      expect(readFileSync(file)).toEqual(bytes);
    }
    expect(readdirSync(folder).filter((name) => /damaged.*\.db$/.test(name))).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain('vault.lock');
  });

  test('that is gone is never replaced by an empty one', async () => {
    const folder = await filledWallet();
    rmSync(join(folder, 'vault.db'));
    expect(await unlockWallet(folder, by, effects)).toMatchObject({ error: { kind: 'vault-damaged' } });
    expect(readdirSync(folder)).not.toContain('vault.db');
  });

  test('tells itself apart from a wrong passphrase', async () => {
    const folder = await filledWallet();
    truncateSync(join(folder, 'vault.db'), 5000);
    const wrong = await unlockWallet(folder, { kind: 'passphrase', passphrase: 'another passphrase' }, effects);
    expect(wrong).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
  });
});

test('a file of a later version is refused and not touched', async () => {
  const folder = await filledWallet();
  const store = await openRaw(folder);
  store.execute('PRAGMA user_version = 99');
  store.checkpoint();
  store.close();
  const file = join(folder, 'vault.db');
  const digest = () => createHash('sha256').update(readFileSync(file)).digest('hex');
  const before = digest();
  expect(await unlockWallet(folder, by, effects)).toEqual({ ok: false, error: { kind: 'vault-newer', version: 99 } });
  expect(digest()).toBe(before);
  expect(readdirSync(folder).some((name) => name.includes('damaged'))).toBe(false);
});
