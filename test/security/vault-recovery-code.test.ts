import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { changeKeys } from '../../main/vault/change-keys';
import { type Header, headerText, parseHeader, withChecksum } from '../../main/vault/header';
import { scryptLimits } from '../../main/vault/keys';
import { createWallet, unlockWallet } from '../../main/vault/wallet';
import { makeRecoveryCode } from '../../shared/recovery-code';
import { aFolder, must, passphrase, someEffects } from '../main/vault/a-wallet';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const effects = someEffects();
const code = makeRecoveryCode(new Uint8Array(28).fill(5));
const by = { kind: 'recovery', code, passphrase: 'a passphrase made anew' } as const;
const headerOf = (folder: string) => must(parseHeader(readFileSync(join(folder, 'vault.json'), 'utf8')));

async function aWallet(): Promise<string> {
  const folder = aFolder();
  must(await createWallet(folder, { passphrase, keyRing: false, recovery: code }, effects)).close();
  return folder;
}

/** Writes a header as somebody would who has no key: with a right checksum. */
function forge(folder: string, change: (header: Header) => Partial<Header>): void {
  const header = headerOf(folder);
  writeFileSync(join(folder, 'vault.json'), headerText(withChecksum({ ...header, ...change(header) })));
}

describe('guessing a recovery code', () => {
  test('costs a scrypt of the floor at each guess, against 140 bits of which none is fixed', async () => {
    const folder = await aWallet();
    const wrap = headerOf(folder).wraps.find(({ kind }) => kind === 'recovery');
    expect(wrap?.kind === 'recovery' && wrap.kdf).toMatchObject({
      name: 'scrypt',
      N: scryptLimits.N.least,
      r: scryptLimits.r.least,
    });
    const letters = Array.from({ length: 28 }, () => new Set<string>());
    for (let turn = 0; turn < 1_000; turn += 1) {
      const made = makeRecoveryCode(randomBytes(28)).replaceAll('-', '');
      letters.forEach((seen, place) => seen.add(made.charAt(place)));
    }
    expect(letters.map(({ size }) => size)).toEqual(Array.from({ length: 28 }, () => 32));
  });

  test('tells nothing: the header holds neither the code nor a shortcut to check one', async () => {
    const folder = await aWallet();
    const text = readFileSync(join(folder, 'vault.json'), 'utf8').toUpperCase();
    for (const group of code.split('-')) expect(text.includes(`"${group}`)).toBe(false);
    expect(text).not.toContain(code.replaceAll('-', ''));
  });
});

describe('a header with a recovery code', () => {
  test.each([
    ['called the version before', () => ({ version: 1 as const })],
    ['without its code, called the version before', ({ wraps }: Header) => withoutCode(wraps, 1)],
    ['without its code', ({ wraps }: Header) => withoutCode(wraps, 2)],
    ['without its passphrase', ({ wraps }: Header) => ({ wraps: wraps.filter(({ kind }) => kind === 'recovery') })],
    [
      'whose code stands as its passphrase',
      ({ wraps }: Header) => ({
        version: 1 as const,
        wraps: wraps.flatMap((wrap) => (wrap.kind === 'recovery' ? [{ ...wrap, kind: 'passphrase' as const }] : [])),
      }),
    ],
    ['whose code costs less to guess', ({ wraps }: Header) => ({ wraps: wraps.map(weakened) })],
  ])('%s is damage, and opens in no way', async (_name, change) => {
    const folder = await aWallet();
    forge(folder, change);
    const ways = [by, { kind: 'passphrase', passphrase }, { kind: 'passphrase', passphrase: code }] as const;
    for (const way of ways) expect(await unlockWallet(folder, way, effects)).toMatchObject({ ok: false });
    const forged = readFileSync(join(folder, 'vault.json'));
    await changeKeys(folder, { kind: 'recovery', code }, { kind: 'remove-recovery' }, effects.keyRing);
    expect(readFileSync(join(folder, 'vault.json'))).toEqual(forged);
  });

  test('two codes are not read', async () => {
    const folder = await aWallet();
    forge(folder, ({ wraps }) => ({ wraps: [...wraps, ...wraps.filter(({ kind }) => kind === 'recovery')] }));
    expect(parseHeader(readFileSync(join(folder, 'vault.json'), 'utf8'))).toMatchObject({ error: { kind: 'damaged' } });
  });
});

function withoutCode(wraps: Header['wraps'], version: 1 | 2) {
  return { version, wraps: wraps.filter(({ kind }) => kind !== 'recovery') };
}

function weakened(wrap: Header['wraps'][number]): Header['wraps'][number] {
  return wrap.kind === 'recovery' ? { ...wrap, kdf: { ...wrap.kdf, N: 2 ** 10 } } : wrap;
}
