import { expect, it, vi } from 'vitest';
import { aFolder, must, passphrase } from '../main/vault/a-wallet';
import { aRemoteWallet } from '../main/wallet/thread/a-thread';
import { aSession } from '../main/wallet/a-session';

const { derived } = vi.hoisted(() => ({ derived: [] as Record<string, Buffer>[] }));
vi.mock('../../main/vault/keys', async (original) => {
  const real = await original<typeof import('../../main/vault/keys')>();
  return {
    ...real,
    deriveKeys: (...args: Parameters<typeof real.deriveKeys>) => {
      const keys = real.deriveKeys(...args);
      derived.push({ ...keys });
      return keys;
    },
  };
});

const isWiped = (key: Buffer): boolean => key.every((byte) => byte === 0);

it('locking wipes every key in the memory of the thread that held them', async () => {
  const folder = aFolder();
  const { wallet } = aRemoteWallet(() => aSession(folder));
  must(await wallet.create({ passphrase, keyRing: false }));
  const [keys = {}] = derived;
  expect(Object.keys(keys)).toContain('sealing');
  expect(Object.values(keys).every(isWiped)).toBe(false);
  await wallet.lock();
  for (const [name, key] of Object.entries(keys)) expect(isWiped(key), name).toBe(true);
});
