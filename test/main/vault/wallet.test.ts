import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createWallet, unlockWallet, walletState } from '../../../main/vault/wallet';
import { aRecord } from './a-record';
import { aFolder, aKeyRing, must, newVault, passphrase, someEffects, unlocked } from './a-wallet';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const effects = someEffects();
const byPassphrase = { kind: 'passphrase', passphrase } as const;

describe('a new wallet', () => {
  test('is absent, then open, then locked', async () => {
    const folder = join(aFolder(), 'not', 'yet');
    expect(walletState(folder, effects)).toEqual({ kind: 'absent', keyRing: effects.keyRing.state() });
    expect(existsSync(folder)).toBe(false);
    expect(await unlockWallet(folder, byPassphrase, effects)).toEqual({ ok: false, error: { kind: 'vault-absent' } });
    const vault = await newVault(folder);
    vault.close();
    expect(walletState(folder, effects)).toMatchObject({ kind: 'locked', methods: ['passphrase'] });
    expect(readdirSync(folder).filter((name) => !/^vault\.(json|db|db-wal|db-shm)$/.test(name))).toEqual([]);
  });

  test('is readable by its owner alone', async () => {
    const folder = join(aFolder(), 'wallet');
    (await newVault(folder)).close();
    if (process.platform === 'win32') return;
    expect(statSync(folder).mode & 0o077).toBe(0);
    for (const name of ['vault.json', 'vault.db']) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });

  test.each([null, '', 'nine char', 'ﬁﬁﬁﬁ'])('is refused with the passphrase %j', async (short) => {
    const folder = aFolder();
    const refused = await createWallet(folder, { passphrase: short, keyRing: false }, effects);
    expect(refused).toEqual({ ok: false, error: { kind: 'passphrase-too-short', minimum: 10 } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('never replaces another', async () => {
    const folder = aFolder();
    (await newVault(folder)).close();
    const header = readFileSync(join(folder, 'vault.json'));
    const again = await createWallet(folder, { passphrase, keyRing: false }, effects);
    expect(again).toEqual({ ok: false, error: { kind: 'vault-exists' } });
    expect(readFileSync(join(folder, 'vault.json'))).toEqual(header);
  });

  test('takes the place of one whose making was interrupted', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'vault.json.new'), '{}');
    writeFileSync(join(folder, 'vault.db'), 'half');
    expect(walletState(folder, effects).kind).toBe('absent');
    const vault = await newVault(folder);
    expect(vault.revision()).toBe(0);
    expect(existsSync(join(folder, 'vault.json.new'))).toBe(false);
  });
});

describe('unlocking', () => {
  test('takes the right passphrase, however its letters are composed', async () => {
    const folder = aFolder();
    const composed = 'Grönn Ängström';
    must(await createWallet(folder, { passphrase: composed, keyRing: false }, effects)).close();
    const wrong = await unlockWallet(folder, { kind: 'passphrase', passphrase: 'Gronn Angstrom' }, effects);
    expect(wrong).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
    expect(existsSync(join(folder, 'vault.lock'))).toBe(false);
    const decomposed = { kind: 'passphrase', passphrase: composed.normalize('NFD') } as const;
    must(await unlockWallet(folder, decomposed, effects)).close();
  });

  test('goes by the key ring, alone or beside a passphrase', async () => {
    const both = someEffects(aKeyRing());
    const folder = aFolder();
    const vault = must(await createWallet(folder, { passphrase, keyRing: true }, both));
    vault.put([aRecord('Ring')]);
    vault.close();
    expect(walletState(folder, both)).toMatchObject({ kind: 'locked', methods: ['passphrase', 'key-ring'] });
    const byRing = must(await unlockWallet(folder, { kind: 'key-ring' }, both));
    expect(byRing.changes(0, 10).changed).toHaveLength(1);
    byRing.close();
    must(await unlockWallet(folder, byPassphrase, effects)).close();

    const alone = aFolder();
    must(await createWallet(alone, { passphrase: null, keyRing: true }, both)).close();
    expect(await unlockWallet(alone, byPassphrase, both)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
    must(await unlockWallet(alone, { kind: 'key-ring' }, both)).close();
    const other = someEffects(aKeyRing());
    expect(await unlockWallet(alone, { kind: 'key-ring' }, other)).toMatchObject({
      error: { kind: 'key-ring-refused' },
    });
    expect(await unlockWallet(alone, { kind: 'key-ring' }, effects)).toMatchObject({
      error: { kind: 'key-ring-unavailable' },
    });
  });

  test('is refused while the wallet is open, here or in another process, and not after a crash', async () => {
    const folder = aFolder();
    const vault = await newVault(folder);
    expect(await unlockWallet(folder, byPassphrase, effects)).toEqual({ ok: false, error: { kind: 'vault-in-use' } });
    vault.close();
    const lock = join(folder, 'vault.lock');
    const holder = (pid: number, began: string) => JSON.stringify({ pid, taken: Date.now(), began });
    writeFileSync(lock, holder(process.ppid, ''));
    expect(await unlockWallet(folder, byPassphrase, effects)).toEqual({ ok: false, error: { kind: 'vault-in-use' } });
    const sameNumber = process.platform === 'linux' ? [holder(process.ppid, '1')] : [];
    for (const left of [holder(2 ** 22 - 1, ''), ...sameNumber, '']) {
      writeFileSync(lock, left);
      (await unlocked(folder)).close();
      expect(existsSync(lock)).toBe(false);
    }
  });
});
