import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { KeyRingEffect, VaultEffects } from '../../../main/vault/effects';
import { failure, type Result, success } from '../../../shared/result';
import type { Vault } from '../../../main/vault/types';
import { createWallet, unlockWallet } from '../../../main/vault/wallet';

export const passphrase = 'correct horse battery';

export const noKeyRing: KeyRingEffect = {
  state: () => ({ kind: 'unavailable', backend: 'basic_text' }),
  protect: () => failure({ kind: 'key-ring-unavailable' }),
  reveal: () => failure({ kind: 'key-ring-unavailable' }),
};

/** A key ring that really encrypts, under a key that lives as long as the test. */
export function aKeyRing(backend = 'gnome_libsecret'): KeyRingEffect {
  const key = randomBytes(32);
  return {
    state: () => ({ kind: 'available', backend }),
    protect(bytes) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return success(Buffer.concat([nonce, cipher.getAuthTag(), body]));
    },
    reveal(bytes) {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      try {
        return success(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]));
      } catch {
        return failure({ kind: 'key-ring-refused' });
      }
    },
  };
}

export function someEffects(keyRing: KeyRingEffect = noKeyRing): VaultEffects {
  return { keyRing, now: () => new Date('2026-11-22T12:00:00.000Z') };
}

/** A folder that is gone after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lapel-vault-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export async function newVault(folder: string, effects = someEffects()): Promise<Vault> {
  return closing(must(await createWallet(folder, { passphrase, keyRing: false }, effects)));
}

export async function unlocked(folder: string, effects = someEffects()): Promise<Vault> {
  return closing(must(await unlockWallet(folder, { kind: 'passphrase', passphrase }, effects)));
}

function closing(vault: Vault): Vault {
  onTestFinished(() => vault.close());
  return vault;
}
