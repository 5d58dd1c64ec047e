import type { BackupMade, BackupPlan, OlderKept } from '../../shared/backup';
import type { WalletError } from '../../shared/errors';
import type { BackupKey } from '../backup/backup-key';
import type { Vault } from '../vault/types';

/**
 * What the wallet remembers of its backups, sealed on its shelf and never part of one.
 * SECURITY: the key that a backup passphrase gave is kept, so that automatic backups need no prompt; the passphrase is not.
 */
export interface BackupState {
  readonly key: { readonly salt: string; readonly iterations: number; readonly key: string } | null;
  /** Salts of all keys there ever were: by them a wallet knows its own files. */
  readonly salts: readonly string[];
  /** By the path they were written to, the ids of the automatic backups, the newest last. */
  readonly written: Readonly<Record<string, string>>;
  readonly plan: BackupPlan | null;
  readonly last: BackupMade | null;
  /** The last automatic one: when, and up to which revision of the wallet. */
  readonly automatic: { readonly at: string; readonly revision: number } | null;
  readonly problem: WalletError | null;
  /** What the last rotation could not delete; no fault of the backup before it. */
  readonly olderKept: OlderKept | null;
  readonly dismissedAt: string | null;
}

const none: BackupState = {
  ...{ key: null, salts: [], written: {}, plan: null, last: null, automatic: null, problem: null, olderKept: null },
  dismissedAt: null,
};

export function backupState(vault: Vault): BackupState {
  const [kept] = vault.shelf<Partial<BackupState>>('backup');
  return { ...none, ...kept?.value };
}

export function changeBackupState(vault: Vault, change: Partial<BackupState>): BackupState {
  const state = { ...backupState(vault), ...change };
  vault.putOnShelf('backup', 'state', state);
  return state;
}

export function keyIn({ key }: BackupState): BackupKey | null {
  return key && { ...key, key: Buffer.from(key.key, 'base64url') };
}

/** More than rotation keeps; of older ones it is forgotten whose they are, and they stay. */
const mostWritten = 1_000;

/** What is known to be written, with one more in the place of the one that was there. */
export function withWritten(written: BackupState['written'], path: string, backup: string): BackupState['written'] {
  const others = Object.entries(written).filter(([place]) => place !== path);
  return Object.fromEntries([...others, [path, backup] as const].slice(-mostWritten));
}

/** Keeps a key, and forgets the one before for all but knowing its files. */
export function rememberKey(vault: Vault, { salt, iterations, key }: BackupKey): void {
  const salts = [...new Set([salt, ...backupState(vault).salts])].slice(0, 50);
  changeBackupState(vault, { key: { salt, iterations, key: key.toString('base64url') }, salts });
}
