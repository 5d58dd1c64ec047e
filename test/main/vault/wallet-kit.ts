import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRingEffect, VaultEffects } from '../../../main/vault/effects';
import { failure, success } from '../../../shared/result';

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
