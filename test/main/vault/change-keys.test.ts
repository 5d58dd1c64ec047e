import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { changeKeys } from '../../../main/vault/change-keys';
import { createWallet, type UnlockBy, unlockWallet, walletState } from '../../../main/vault/wallet';
import { makeRecoveryCode } from '../../../shared/recovery-code';
import { aRecord } from './a-record';
import { aFolder, aKeyRing, must, newVault, passphrase, someEffects } from './a-wallet';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const effects = someEffects(aKeyRing());
const { keyRing } = effects;
const by = { kind: 'passphrase', passphrase } as const;
const codeOf = (seed: number) => makeRecoveryCode(new Uint8Array(28).fill(seed));
const code = codeOf(9);
const methods = (folder: string) => {
  const state = walletState(folder, effects);
  return state.kind === 'locked' ? state.methods : state.kind;
};
const opens = async (folder: string, way: UnlockBy) => {
  const vault = must(await unlockWallet(folder, way, effects));
  const names = vault.changes(0, 10).changed.map(({ summary }) => summary.name);
  vault.close();
  return names;
};

async function aWalletWithABadge(): Promise<string> {
  const folder = aFolder();
  const vault = await newVault(folder, effects);
  vault.put([aRecord('Kept')]);
  vault.close();
  return folder;
}

describe('the ways into a wallet', () => {
  test('another passphrase takes the place of the old one, and everything is still there', async () => {
    const folder = await aWalletWithABadge();
    const changed = await changeKeys(folder, by, { kind: 'set-passphrase', passphrase: 'ink and twill' }, keyRing);
    expect(changed).toEqual({ ok: true, value: ['passphrase'] });
    expect(await unlockWallet(folder, by, effects)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
    expect(await opens(folder, { kind: 'passphrase', passphrase: 'ink and twill' })).toEqual(['Kept']);
    expect(readdirSync(folder).filter((name) => name.includes('next') || name.includes('damaged'))).toEqual([]);
  });

  test('nothing changes without the old one, or for one that is too short', async () => {
    const folder = await aWalletWithABadge();
    const before = readFileSync(join(folder, 'vault.json'));
    const set = { kind: 'set-passphrase', passphrase: 'ink and twill' } as const;
    const wrong = { kind: 'passphrase', passphrase: 'not this one, surely' } as const;
    expect(await changeKeys(folder, wrong, set, keyRing)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
    expect(await changeKeys(folder, { kind: 'key-ring' }, set, keyRing)).toMatchObject({ ok: false });
    expect(await changeKeys(folder, { kind: 'recovery', code }, set, keyRing)).toMatchObject({
      error: { kind: 'wrong-recovery-code' },
    });
    expect(await changeKeys(folder, by, { ...set, passphrase: 'short' }, keyRing)).toMatchObject({
      error: { kind: 'passphrase-too-short' },
    });
    expect(readFileSync(join(folder, 'vault.json'))).toEqual(before);
  });

  test('the key ring comes and goes, and the last way in stays', async () => {
    const folder = await aWalletWithABadge();
    must(await changeKeys(folder, by, { kind: 'add-key-ring' }, keyRing));
    expect(methods(folder)).toEqual(['passphrase', 'key-ring']);
    must(await changeKeys(folder, { kind: 'key-ring' }, { kind: 'remove-passphrase' }, keyRing));
    expect(await opens(folder, { kind: 'key-ring' })).toEqual(['Kept']);
    must(await changeKeys(folder, { kind: 'key-ring' }, { kind: 'set-recovery', code }, keyRing));
    const last = await changeKeys(folder, { kind: 'key-ring' }, { kind: 'remove-key-ring' }, keyRing);
    expect(last).toEqual({ ok: false, error: { kind: 'last-way-in' } });
    expect(methods(folder)).toEqual(['key-ring', 'recovery']);
    must(
      await changeKeys(folder, { kind: 'key-ring' }, { kind: 'set-passphrase', passphrase: 'ink and twill' }, keyRing),
    );
    must(await changeKeys(folder, { kind: 'recovery', code }, { kind: 'remove-key-ring' }, keyRing));
    must(await changeKeys(folder, { kind: 'recovery', code }, { kind: 'remove-recovery' }, keyRing));
    expect(methods(folder)).toEqual(['passphrase']);
  });

  test('works while the wallet is open', async () => {
    const folder = aFolder();
    const vault = await newVault(folder, effects);
    must(await changeKeys(folder, by, { kind: 'set-recovery', code }, keyRing));
    vault.put([aRecord('After')]);
    vault.close();
    expect(await opens(folder, by)).toEqual(['After']);
  });
});

describe('a recovery code', () => {
  const next = 'a passphrase made anew';

  test('of the first day opens the wallet together with a new passphrase, and stays good', async () => {
    const folder = aFolder();
    const vault = must(await createWallet(folder, { passphrase, keyRing: false, recovery: code }, effects));
    vault.put([aRecord('Kept')]);
    vault.close();
    expect(methods(folder)).toEqual(['passphrase', 'recovery']);
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect(await opens(folder, { kind: 'recovery', code: typed, passphrase: next })).toEqual(['Kept']);
    expect(await unlockWallet(folder, by, effects)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
    expect(await opens(folder, { kind: 'passphrase', passphrase: next })).toEqual(['Kept']);
    expect(await opens(folder, { kind: 'recovery', code, passphrase: next })).toEqual(['Kept']);
  });

  test('a slip, a code of another wallet and a short passphrase are told apart, and change nothing', async () => {
    const folder = await aWalletWithABadge();
    must(await changeKeys(folder, by, { kind: 'set-recovery', code }, keyRing));
    const before = readFileSync(join(folder, 'vault.json'));
    const way = (typed: string, passphrase = next) =>
      unlockWallet(folder, { kind: 'recovery', code: typed, passphrase }, effects);
    const slip = (code.startsWith('0') ? '1' : '0') + code.slice(1);
    expect(await way(slip)).toEqual({ ok: false, error: { kind: 'recovery-code-typo', group: 1 } });
    expect(await way(codeOf(8))).toEqual({ ok: false, error: { kind: 'wrong-recovery-code' } });
    expect(await way(code, 'short')).toMatchObject({ error: { kind: 'passphrase-too-short' } });
    expect(readFileSync(join(folder, 'vault.json'))).toEqual(before);
    expect(existsSync(join(folder, 'vault.lock'))).toBe(false);
  });

  test('a new code ends the old one', async () => {
    const folder = await aWalletWithABadge();
    must(await changeKeys(folder, by, { kind: 'set-recovery', code }, keyRing));
    must(await changeKeys(folder, by, { kind: 'set-recovery', code: codeOf(8) }, keyRing));
    const old = await unlockWallet(folder, { kind: 'recovery', code, passphrase: next }, effects);
    expect(old).toEqual({ ok: false, error: { kind: 'wrong-recovery-code' } });
    expect(await opens(folder, { kind: 'recovery', code: codeOf(8), passphrase: next })).toEqual(['Kept']);
  });
});
