import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { salvageWallet, type SalvagedVault } from '../../../main/vault/salvage';
import { unlockWallet } from '../../../main/vault/wallet';
import { aRecord } from './a-record';
import { aFolder, must, newVault, passphrase, someEffects, unlocked } from './a-wallet';
import { openRaw } from './open-raw';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const effects = someEffects();
const by = { kind: 'passphrase', passphrase } as const;
const page = 4096;
const count = 120;

async function filledWallet(): Promise<string> {
  const folder = aFolder();
  const vault = await newVault(folder);
  vault.put(Array.from({ length: count }, (_, index) => aRecord(`Number ${index}`)));
  vault.putOnShelf('pinned-issuer', 'https://issuer.example', { name: 'Akademie' });
  vault.close();
  return folder;
}

function damage(folder: string, change: (bytes: Buffer) => Buffer): void {
  const file = join(folder, 'vault.db');
  writeFileSync(file, change(readFileSync(file)));
}

async function salvage(folder: string): Promise<SalvagedVault> {
  const found = must(await salvageWallet(folder, by, effects));
  onTestFinished(() => {
    found.vault.close();
    found.discard();
  });
  return found;
}

/** Turns a bit in the middle of every so many pages, the first and the roots of the tables left alone. */
function flipped(bytes: Buffer, every: number): Buffer {
  for (let at = 40 * page; at < bytes.length; at += every * page) bytes[at + 2000] = (bytes[at + 2000] ?? 0) ^ 4;
  return bytes;
}

describe('a damaged wallet', () => {
  test('whose pages were written over gives what stands on the others, for reading alone', async () => {
    const folder = await filledWallet();
    damage(folder, (bytes) => {
      for (let at = 60 * page; at < bytes.length; at += 25 * page) bytes.fill(7, at, at + page);
      return bytes;
    });
    const before = readFileSync(join(folder, 'vault.db'));
    expect(await unlockWallet(folder, by, effects)).toMatchObject({ error: { kind: 'vault-damaged' } });

    const { vault, salvaged } = await salvage(folder);
    expect(salvaged.badges).toBeGreaterThan(count / 2);
    expect(salvaged.badges + salvaged.lost).toBeGreaterThanOrEqual(count);
    const { changed } = vault.changes(0, 500);
    expect(changed).toHaveLength(salvaged.badges);
    const whole = changed.filter(({ id }) => vault.original(id).ok);
    expect(whole.length).toBeGreaterThan(count / 4);
    expect(() => vault.put([aRecord('More')])).toThrow('read-only');
    expect(() => vault.trash([changed[0]?.id ?? ''], '2026-11-22T12:00:00Z')).toThrow('read-only');
    expect(() => vault.putOnShelf('registry', 'x', {})).toThrow('read-only');
    expect(() => vault.saveSettings(vault.settings())).toThrow('read-only');
    vault.close();
    expect(readFileSync(join(folder, 'vault.db'))).toEqual(before);
    expect(existsSync(join(folder, 'vault.lock'))).toBe(false);
  });

  test('with single bits turned in many pages names what does not open, and keeps the rest', async () => {
    const folder = await filledWallet();
    damage(folder, (bytes) => flipped(bytes, 9));
    const { vault, salvaged } = await salvage(folder);
    expect(salvaged.badges).toBeGreaterThan(count / 2);
    for (const { id } of vault.changes(0, 500).changed) vault.original(id);
    expect(vault.damaged().length + salvaged.lost).toBeGreaterThan(0);
  });

  test('that was cut short, and one that lost its log, give what is left', async () => {
    const folder = await filledWallet();
    damage(folder, (bytes) => bytes.subarray(0, Math.floor(bytes.length / page / 2) * page));
    const { salvaged } = await salvage(folder);
    expect(salvaged.badges).toBeGreaterThan(0);

    const other = aFolder();
    const vault = await newVault(other);
    vault.put([aRecord('In the file')]);
    vault.close();
    const again = await unlocked(other);
    again.put([aRecord('In the log')]);
    const bytes = readFileSync(join(other, 'vault.db'));
    again.close();
    writeFileSync(join(other, 'vault.db'), bytes);
    rmSync(join(other, 'vault.db-wal'), { force: true });
    const found = await salvage(other);
    expect(found.vault.changes(0, 10).changed.map(({ summary }) => summary.name)).toContain('In the file');
  });

  test('whose header was turned in one wrap or in its seal still opens', async () => {
    const folder = await filledWallet();
    const file = join(folder, 'vault.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/"mac": "./, '"mac": "_'));
    expect(await unlockWallet(folder, by, effects)).toMatchObject({ error: { kind: 'vault-damaged' } });
    const { salvaged, vault, adopt } = await salvage(folder);
    expect(salvaged).toEqual({ badges: count, lost: 0 });
    vault.close();
    must(await adopt());
    const again = await unlocked(folder);
    expect(again.changes(0, 500).changed).toHaveLength(count);
    expect(again.portable.lostAt()).toBeNull();
  });

  test('of which nothing is left says so, and asks for the passphrase like any other', async () => {
    const folder = await filledWallet();
    damage(folder, (bytes) => bytes.fill(9, 0, page));
    expect(await salvageWallet(folder, { ...by, passphrase: 'not this one' }, effects)).toMatchObject({
      error: { kind: 'wrong-passphrase' },
    });
    expect(await salvageWallet(folder, by, effects)).toMatchObject({ error: { kind: 'vault-damaged' } });
    expect(readdirSync(folder)).not.toContain('salvage');
    expect(readdirSync(folder)).not.toContain('vault.lock');
  });
});

test('what could be read becomes the wallet, and the damaged file is kept', async () => {
  const folder = await filledWallet();
  damage(folder, (bytes) => {
    for (let at = 60 * page; at < bytes.length; at += 25 * page) bytes.fill(7, at, at + page);
    return bytes;
  });
  const before = readFileSync(join(folder, 'vault.db'));
  const { vault, salvaged, adopt } = await salvage(folder);
  vault.close();
  must(await adopt());
  const kept = readdirSync(folder).find((name) => /damaged.*\.db$/.test(name)) ?? '';
  expect(readFileSync(join(folder, kept))).toEqual(before);
  expect(readdirSync(folder)).not.toContain('salvage');
  const mended = await unlocked(folder);
  expect(mended.changes(0, 500).changed).toHaveLength(salvaged.badges);
  // So that no backup made from now on takes the place of one that may still have the rest.
  expect(mended.portable.lostAt()).toBe('2026-11-22T12:00:00.000Z');
  expect(mended.put([aRecord('More')])).toMatchObject([{ kind: 'added' }]);
  mended.close();
  const store = await openRaw(folder);
  expect(store.get('PRAGMA integrity_check(1)')).toMatchObject({ integrity_check: 'ok' });
  store.close();
});
