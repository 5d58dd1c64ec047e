import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder, must } from '../vault/a-wallet';
import { aKeyRing } from '../vault/wallet-kit';
import { aSession } from './a-session';

const newWallet = { passphrase: null, keyRing: true } as const;

test('a damaged wallet is put aside whole and makes room for a new one; a whole one is not', async () => {
  const folder = aFolder();
  const keyRing = aKeyRing();
  const session = aSession(folder, { keyRing });
  expect(await session.startOver()).toEqual({ ok: false, error: { kind: 'vault-exists' } });
  must(await session.create(newWallet));
  expect(await session.startOver()).toEqual({ ok: false, error: { kind: 'vault-exists' } });
  await session.lock();
  expect(await session.startOver()).toEqual({ ok: false, error: { kind: 'vault-exists' } });
  expect(session.state().kind).toBe('locked');

  const database = join(folder, 'vault.db');
  const damaged = readFileSync(database).fill(7, 0, 4096);
  const header = readFileSync(join(folder, 'vault.json'));
  writeFileSync(database, damaged);
  expect(await session.unlock({ kind: 'key-ring' })).toMatchObject({ error: { kind: 'vault-damaged' } });
  expect(must(await session.startOver()).kind).toBe('absent');
  const kept = readdirSync(folder).filter((name) => name.startsWith('vault.'));
  expect(kept.every((name) => name.startsWith('vault.damaged-'))).toBe(true);
  const contents = kept.map((name) => readFileSync(join(folder, name)));
  expect(contents.some((bytes) => bytes.equals(damaged))).toBe(true);
  expect(contents.some((bytes) => bytes.equals(header))).toBe(true);

  expect(must(await session.create(newWallet)).kind).toBe('unlocked');
  expect(must(session.changes(0, 10)).changed).toEqual([]);
});
