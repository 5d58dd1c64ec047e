import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type Header, headerText, parseHeader, withChecksum } from '../../main/vault/header';
import { createWallet, unlockWallet, walletState } from '../../main/vault/wallet';
import { isTrustedBackend } from '../../main/vault/wrap';
import { aFolder, aKeyRing, must, newVault, passphrase, someEffects } from '../main/vault/a-wallet';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const effects = someEffects();
const by = { kind: 'passphrase', passphrase } as const;
const ring = { kind: 'key-ring' } as const;

function readHeader(folder: string): Header {
  return must(parseHeader(readFileSync(join(folder, 'vault.json'), 'utf8')));
}

/** Writes a header as somebody would who has no key: with a right checksum. */
function forge(folder: string, change: (header: Header) => Partial<Header>): void {
  const header = readHeader(folder);
  writeFileSync(join(folder, 'vault.json'), headerText(withChecksum({ ...header, ...change(header) })));
}

function withKdf(kdf: object) {
  return ({ wraps }: Header) => ({
    wraps: wraps.map((wrap) => (wrap.kind === 'passphrase' ? { ...wrap, kdf: { ...wrap.kdf, ...kdf } } : wrap)),
  });
}

describe('key derivation parameters', () => {
  test.each([
    ['weakened', { N: 2 ** 14 }],
    ['weakened in r', { r: 1 }],
    ['beyond the ceiling', { N: 2 ** 24 }],
    ['beyond the ceiling in p', { p: 64 }],
    ['no power of two', { N: 2 ** 17 + 1 }],
    ['with another function', { name: 'none' }],
    ['with a short salt', { salt: 'AAAA' }],
  ])('%s are refused before a key is derived', async (_name, kdf) => {
    const folder = aFolder();
    (await newVault(folder)).close();
    forge(folder, withKdf(kdf));
    const refused = await unlockWallet(folder, by, effects);
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'vault-damaged', detail: expect.stringMatching(/^vault\.json: wraps\.0\.kdf/) },
    });
    expect(walletState(folder, effects).kind).toBe('damaged');
  });

  test('made stronger than they were do not open either', async () => {
    const folder = aFolder();
    (await newVault(folder)).close();
    forge(folder, withKdf({ r: 9 }));
    expect(await unlockWallet(folder, by, effects)).toMatchObject({ ok: false, error: { kind: 'wrong-passphrase' } });
  });
});

test('a wrap of another wallet with the same passphrase does not open this one', async () => {
  const [one, other] = [aFolder(), aFolder()];
  (await newVault(one)).close();
  (await newVault(other)).close();
  forge(one, () => ({ wraps: readHeader(other).wraps }));
  expect(await unlockWallet(one, by, effects)).toMatchObject({
    error: { kind: 'vault-damaged', detail: 'vault.json: key' },
  });
  // The whole header exchanged: its key is good, and this database is not its own.
  writeFileSync(join(one, 'vault.json'), readFileSync(join(other, 'vault.json')));
  expect(await unlockWallet(one, by, effects)).toMatchObject({ error: { kind: 'vault-damaged' } });
});

test('a wrap taken away or added shows, though the other is as it was', async () => {
  const folder = aFolder();
  const both = someEffects(aKeyRing());
  must(await createWallet(folder, { passphrase, keyRing: true }, both)).close();
  forge(folder, ({ wraps }) => ({ wraps: wraps.filter(({ kind }) => kind === 'passphrase') }));
  expect(await unlockWallet(folder, by, both)).toMatchObject({ error: { detail: 'vault.json: not authentic' } });
});

describe('a key ring that keeps no secrets', () => {
  test.each(['basic_text', 'unknown', ''])('of the name %j is no key ring', async (backend) => {
    expect(isTrustedBackend(backend)).toBe(false);
    const folder = aFolder();
    const created = await createWallet(folder, { passphrase: null, keyRing: true }, someEffects(aKeyRing(backend)));
    expect(created).toEqual({ ok: false, error: { kind: 'key-ring-refused' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is refused also where a header names it', async () => {
    const folder = aFolder();
    const honest = someEffects(aKeyRing());
    must(await createWallet(folder, { passphrase: null, keyRing: true }, honest)).close();
    forge(folder, ({ wraps }) => ({
      wraps: wraps.map((wrap) => (wrap.kind === 'key-ring' ? { ...wrap, backend: 'basic_text' } : wrap)),
    }));
    expect(await unlockWallet(folder, ring, honest)).toEqual({ ok: false, error: { kind: 'key-ring-refused' } });
  });

  test('is refused also where the system falls back to it later', async () => {
    const folder = aFolder();
    const honest = aKeyRing();
    must(await createWallet(folder, { passphrase: null, keyRing: true }, someEffects(honest))).close();
    const fallen = someEffects({ ...honest, state: () => ({ kind: 'available', backend: 'basic_text' }) });
    expect(await unlockWallet(folder, ring, fallen)).toEqual({ ok: false, error: { kind: 'key-ring-refused' } });
  });
});

describe('a header that cannot be read', () => {
  test.each(['', 'null', '[]', '{', '{"version":1}', 'x'.repeat(100_000)])('such as %.20j is damage', async (text) => {
    const folder = aFolder();
    (await newVault(folder)).close();
    const database = readFileSync(join(folder, 'vault.db'));
    writeFileSync(join(folder, 'vault.json'), text);
    const refused = await unlockWallet(folder, by, effects);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'vault-damaged' } });
    const keptAt = refused.ok || refused.error.kind !== 'vault-damaged' ? '' : refused.error.keptAt;
    expect(readFileSync(keptAt)).toEqual(database);
    expect(readFileSync(keptAt.replace(/db$/, 'json'), 'utf8')).toBe(text);
  });

  test('a single letter changed by accident is damage, not a wrong passphrase', async () => {
    const folder = aFolder();
    (await newVault(folder)).close();
    const file = join(folder, 'vault.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/"salt": "(.)/, (_all, letter) => `"salt": "${letter === 'A' ? 'B' : 'A'}`),
    );
    expect(await unlockWallet(folder, by, effects)).toMatchObject({
      error: { kind: 'vault-damaged', detail: 'vault.json: checksum' },
    });
  });

  test('of a later Lapel is left alone', async () => {
    const folder = aFolder();
    (await newVault(folder)).close();
    writeFileSync(join(folder, 'vault.json'), JSON.stringify({ version: 3, something: 'new' }));
    expect(await unlockWallet(folder, by, effects)).toEqual({ ok: false, error: { kind: 'vault-newer', version: 3 } });
    expect(walletState(folder, effects)).toMatchObject({ kind: 'locked', methods: [] });
    expect(readdirSync(folder).some((name) => name.includes('damaged'))).toBe(false);
  });

  test('that is gone is damage as long as its database is there, and nothing is written over it', async () => {
    const folder = aFolder();
    (await newVault(folder)).close();
    rmSync(join(folder, 'vault.json'));
    expect(walletState(folder, effects)).toMatchObject({ kind: 'damaged' });
    const again = await createWallet(folder, { passphrase, keyRing: false }, effects);
    expect(again).toEqual({ ok: false, error: { kind: 'vault-exists' } });
  });
});
