/* eslint-disable @typescript-eslint/no-deprecated -- the asynchronous calls do not exist on the oldest runtime (33) */
import { safeStorage } from 'electron';
import { failure, success } from '../../shared/result';
import type { KeyRing } from '../../shared/wallet';
import type { KeyRingEffect } from '../vault/effects';

/**
 * The operating system's key ring through `safeStorage`.
 * SECURITY: on Linux `basic_text` is a fixed password in the program, and `unknown` might be; both count as none.
 */
export const systemKeyRing = {
  state: currentKeyRing,
  protect: (bytes) => {
    if (currentKeyRing().kind === 'unavailable') return failure({ kind: 'key-ring-unavailable' });
    try {
      return success(new Uint8Array(safeStorage.encryptString(Buffer.from(bytes).toString('base64'))));
    } catch {
      return failure({ kind: 'key-ring-refused' });
    }
  },
  reveal: (bytes) => {
    if (currentKeyRing().kind === 'unavailable') return failure({ kind: 'key-ring-unavailable' });
    try {
      return success(new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(bytes)), 'base64')));
    } catch {
      return failure({ kind: 'key-ring-refused' });
    }
  },
} satisfies KeyRingEffect;

function currentKeyRing(): KeyRing {
  const backend = backendName();
  const real = backend !== 'basic_text' && backend !== 'unknown' && safeStorage.isEncryptionAvailable();
  return real ? { kind: 'available', backend } : { kind: 'unavailable', backend };
}

function backendName(): string {
  if (process.platform === 'darwin') return 'keychain';
  if (process.platform === 'win32') return 'dpapi';
  return safeStorage.getSelectedStorageBackend();
}
