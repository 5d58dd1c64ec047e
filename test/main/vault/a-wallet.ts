import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Result } from '../../../shared/result';
import type { Vault } from '../../../main/vault/types';
import { createWallet, unlockWallet } from '../../../main/vault/wallet';
import { passphrase, someEffects } from './wallet-kit';

export { aKeyRing, passphrase, someEffects } from './wallet-kit';

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
