import { join } from 'node:path';
import { newBackupKey } from '../../../main/backup/backup-key';
import { openBackup } from '../../../main/backup/read-backup';
import { restoreBackup } from '../../../main/backup/restore-backup';
import { writeBackup } from '../../../main/backup/write-backup';
import type { Vault } from '../../../main/vault/types';
import { createWallet } from '../../../main/vault/wallet';
import { onTestFinished } from 'vitest';
import { aFolder, aKeyRing, must, someEffects } from '../vault/a-wallet';

export const passphrase = 'pinned on another lapel';
/** Few rounds: what is tested is not how long they take. */
export const key = newBackupKey(passphrase, 1_000);
export const now = new Date('2026-11-22T10:00:00.000Z');
const never = new AbortController().signal;

/** A wallet that a key ring opens: no passphrase to stretch, so that a test can have many of them. */
export async function aVault(): Promise<Vault> {
  const vault = must(await createWallet(aFolder(), { passphrase: null, keyRing: true }, someEffects(aKeyRing())));
  onTestFinished(() => vault.close());
  return vault;
}

export async function backedUp(vault: Vault, path = join(aFolder(), 'a.lapelbackup')) {
  const order = { vault: vault.portable, key: await key, path, now, app: 'test', signal: never };
  return must(await writeBackup({ ...order, progress: () => undefined }));
}

export async function restored(vault: Vault, path: string, by: string = passphrase) {
  const backup = await openBackup(path, by);
  if (!backup.ok) return backup;
  try {
    return await restoreBackup({
      ...{ vault: vault.portable, backup: backup.value, signal: never },
      progress: () => undefined,
    });
  } finally {
    backup.value.close();
  }
}
