import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { syncFolder, writeRefusal } from '../vault/atomic-write';
import type { PortableVault } from '../vault/records/portable-types';
import type { BackupKey } from './backup-key';
import { isComplete, type Lacks, tellLacks, type ToldLacks } from './lacks';
import type { BackupCounts } from './manifest';
import { createPartWriter, type WrittenParts } from './part-writer';
import { checkBackup, openBackup } from './read-backup';
import { writeWallet } from './write-wallet';

export interface BackupOrder {
  readonly vault: PortableVault;
  readonly key: BackupKey;
  /** Replaced where a file is there. */
  readonly path: string;
  /** Where it goes instead when it lacks something of the wallet; `path` where none is named. In the same folder. */
  readonly incompletePath?: string;
  readonly now: Date;
  /** The Lapel that writes, as a person would say it. */
  readonly app: string;
  readonly signal: AbortSignal;
  /** Out of `total` steps, half of them writing and half reading back. */
  readonly progress: (done: number, total: number) => void;
}

export interface WrittenBackup extends ToldLacks {
  readonly path: string;
  readonly bytes: number;
  readonly made: string;
  readonly counts: BackupCounts;
}

/**
 * Writes everything of a wallet into one file: aside first, flushed, read back from the disk and compared with what was
 * written, entry by entry, and only then renamed into place. Memory is bounded by the parts, not by the wallet.
 * Errors: `could-not-write`, `disk-full`, `backup-not-same`, `cancelled`, and those of a vault (thrown).
 */
export async function writeBackup(order: BackupOrder): Promise<Result<WrittenBackup, WalletError>> {
  const { path, now, signal } = order;
  const aside = join(dirname(path), `.${randomUUID()}.part`);
  try {
    const file = await open(aside, 'wx', 0o600);
    let written: Written;
    try {
      written = await writeLines(file, order);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!(await isSame(aside, order, written))) {
      return failure(signal.aborted ? { kind: 'cancelled' } : { kind: 'backup-not-same', path });
    }
    const { bytes, manifest, lacks } = written;
    const place = isComplete(lacks) ? path : (order.incompletePath ?? path);
    await rename(aside, place);
    syncFolder(dirname(path));
    return success({ path: place, bytes, made: now.toISOString(), counts: manifest.counts, ...tellLacks(lacks) });
  } catch (fault) {
    if (signal.aborted) return failure({ kind: 'cancelled' });
    if (!(fault instanceof Error && 'syscall' in fault)) throw fault;
    return failure(writeRefusal(fault, path));
  } finally {
    // Where there is no such folder there is nothing to take away either.
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

interface Written extends WrittenParts {
  readonly lacks: Lacks;
}

async function writeLines(file: FileHandle, order: BackupOrder): Promise<Written> {
  const { key, now, app, signal } = order;
  const writer = createPartWriter(file, { key, made: now.toISOString(), signal });
  const lacks = await writeWallet(writer, order);
  const parts = await writer.finish({ app, leftOut: lacks.leftOut.length + lacks.tooLarge.length });
  return { ...parts, lacks };
}

/** Reads the file as a restore would, and compares every entry with what was written. */
async function isSame(path: string, { key, signal, progress }: BackupOrder, written: Written): Promise<boolean> {
  const opened = await openBackup(path, key, signal);
  if (!opened.ok) return false;
  try {
    const { parts } = written.manifest;
    const checked = await checkBackup(opened.value, signal, (done) => progress(parts.length + done, parts.length * 2));
    return checked.ok && JSON.stringify(checked.value.hashes) === JSON.stringify(written.hashes);
  } finally {
    opened.value.close();
  }
}
