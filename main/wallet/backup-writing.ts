import type { BackupMade } from '../../shared/backup';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { BackupKey } from '../backup/backup-key';
import { isLongEnough, minimumPassphraseLength } from '../vault/keys';
import type { Vault } from '../vault/types';

const app = 'Lapel';

export interface BackupOrder {
  readonly open: Vault;
  readonly key: BackupKey;
  readonly path: string;
  readonly incompletePath?: string;
  readonly automatic: boolean;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** Writes a backup, reads it back, and tells what is in it. What writes it is loaded when it is needed. */
export async function writeOne(order: BackupOrder): Promise<Result<BackupMade, WalletError>> {
  const { open, automatic, ...rest } = order;
  const { writeBackup } = await import('../backup/write-backup');
  const written = await writeBackup({ ...rest, vault: open.portable, app });
  if (!written.ok) return written;
  const { path, made, bytes, counts, leftOut, tooLarge, partly, besideDamaged, besideTooLarge } = written.value;
  return success({
    ...{ path, at: made, bytes, records: counts.records, automatic },
    ...{ leftOut: leftOut.count, leftOutIds: leftOut.ids },
    ...(tooLarge.count > 0 && { tooLarge }),
    ...(partly.count > 0 && { partly }),
    ...(besideDamaged > 0 && { besideDamaged }),
    ...(besideTooLarge.count > 0 && { besideTooLarge }),
  });
}

/** The key of a passphrase that was just chosen. Errors: `passphrase-too-short`. */
export async function newKey(passphrase: string): Promise<Result<BackupKey, WalletError>> {
  if (!isLongEnough(passphrase)) return failure({ kind: 'passphrase-too-short', minimum: minimumPassphraseLength });
  const { newBackupKey } = await import('../backup/backup-key');
  return success(await newBackupKey(passphrase));
}
