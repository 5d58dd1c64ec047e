import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { syncFolder, writeRefusal } from '../vault/atomic-write';
import type { Outgoing, PortableVault } from '../vault/records/portable-types';
import type { BackupKey } from './backup-key';
import { type Entry, entryText, isReadable } from './entries';
import { type LineKind, sealLine } from './jwe';
import { isComplete, type Lacks, lacksNothing, tellLacks, type ToldLacks } from './lacks';
import { backupVersion, limits } from './limits';
import { type BackupCounts, countEntry, type Manifest, noCounts } from './manifest';
import { foldText, textHash } from './part-text';
import { checkBackup, openBackup } from './read-backup';

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
  const { path, signal } = order;
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
    const { bytes, made, manifest, lacks } = written;
    const place = isComplete(lacks) ? path : (order.incompletePath ?? path);
    await rename(aside, place);
    syncFolder(dirname(path));
    return success({ path: place, bytes, made, counts: manifest.counts, ...tellLacks(lacks) });
  } catch (fault) {
    if (signal.aborted) return failure({ kind: 'cancelled' });
    if (!(fault instanceof Error && 'syscall' in fault)) throw fault;
    return failure(writeRefusal(fault, path));
  } finally {
    // Where there is no such folder there is nothing to take away either.
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

interface Written {
  readonly bytes: number;
  readonly made: string;
  readonly manifest: Manifest;
  readonly lacks: Lacks;
  /** Hash of every entry's text, in the order of the file. */
  readonly hashes: readonly string[];
}

async function writeLines(file: FileHandle, { vault, key, now, app, signal, progress }: BackupOrder): Promise<Written> {
  const place = { backup: randomUUID(), made: now.toISOString() };
  const parts: Manifest['parts'] = [];
  const hashes: string[] = [];
  const counts = { ...noCounts };
  const lacks = lacksNothing();
  let bytes = 0;
  const open = { files: emptyPart(), wallet: emptyPart() };

  const line = async (holds: LineKind, text: string): Promise<void> => {
    const sealed = `${sealLine(key, { ...place, part: parts.length + 1, holds }, await foldText(text))}\n`;
    bytes += sealed.length;
    await file.writeFile(sealed);
  };
  const flush = async (holds: 'files' | 'wallet'): Promise<void> => {
    const { texts } = open[holds];
    if (texts.length === 0 && (holds === 'files' || parts.length > 0)) return;
    open[holds] = emptyPart();
    const text = `{"entries":[${texts.join(',\n')}]}`;
    await line(holds, text);
    parts.push({ holds, entries: texts.length, sha256: textHash(text) });
    hashes.push(...texts.map(textHash));
    await breathe();
    signal.throwIfAborted();
  };
  const add = async ({ entry, text }: Told): Promise<void> => {
    const holds = entry.kind === 'file' ? 'files' : 'wallet';
    if (open[holds].size + text.length > limits.partText) await flush(holds);
    open[holds].texts.push(text);
    open[holds].size += text.length;
    countEntry(counts, entry);
  };

  const settings = vault.settings();
  if (settings) await add(tell({ kind: 'settings', settings }));
  const ids = vault.ids();
  const kept = new Set<string>();
  const name = (table: string, sha256: string) => `${table} ${sha256}`;
  for (const [done, id] of ids.entries()) {
    const outgoing = vault.record(id, (table, sha256) => kept.has(name(table, sha256)));
    // One that was erased meanwhile is nothing that the backup lacks.
    const entries = outgoing && outgoing !== 'damaged' ? entriesOf(outgoing).map(tell) : [];
    // One badge that no backup takes must not be the end of all backups: it is left out and named.
    const fits = entries.every(({ entry, text }) => isReadable(entry, text));
    if (outgoing === 'damaged') lacks.leftOut.push(id);
    else if (!fits) lacks.tooLarge.push(id);
    else if (outgoing && !outgoing.whole) lacks.partly.push(id);
    for (const told of fits ? entries : []) {
      const { entry } = told;
      if (entry.kind === 'file') kept.add(name(entry.content.table, entry.content.sha256));
      await add(told);
    }
    if (done % 20 === 0) {
      progress(done, ids.length * 2);
      await breathe();
      signal.throwIfAborted();
    }
  }
  for (const item of vault.shelf()) {
    const told = tell({ kind: 'shelf', item });
    if (isReadable(told.entry, told.text)) await add(told);
    else lacks.besideTooLarge.push(item);
  }
  lacks.besideDamaged = vault.hurtBeside();
  await flush('files');
  await flush('wallet');
  const leaves = { leftOut: lacks.leftOut.length + lacks.tooLarge.length };
  const manifest: Manifest = { format: 'lapel-backup', version: backupVersion, app, counts, ...leaves, parts };
  await line('manifest', JSON.stringify(manifest));
  return { bytes, made: place.made, manifest, lacks, hashes };
}

/** An entry with its text. */
interface Told {
  readonly entry: Entry;
  readonly text: string;
}

const tell = (entry: Entry): Told => ({ entry, text: entryText(entry) });

/** The files of a record before the record itself. */
function entriesOf({ contents, record }: Outgoing): readonly Entry[] {
  return [...contents.map((content): Entry => ({ kind: 'file', content })), { kind: 'record', record }];
}

const emptyPart = (): { texts: string[]; size: number } => ({ texts: [], size: 0 });

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
