import { setImmediate as breathe } from 'node:timers/promises';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { Settings } from '../../shared/settings';
import type {
  Incoming,
  PortableContent,
  PortableRecord,
  PortableShelfItem,
  PortableVault,
  Restored,
} from '../vault/records/portable-types';
import type { Entry } from './entries';
import { checkBackup, type OpenBackup } from './read-backup';

/** Everything is read, then the files are put, then the records. */
const passes = 3;
/** Milliseconds of records before the next breath. */
const atOnce = 10;

export interface RestoreOrder {
  readonly vault: PortableVault;
  readonly backup: OpenBackup;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Puts a backup back, all of it or nothing. First every part is read and checked, and the vault stays untouched; then
 * the files are put where nothing shows them yet; then the records, all in one transaction, a few at a time. What stops
 * it before its end leaves the wallet as it was, but for files that nobody refers to, which are swept away.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Result<Restored, WalletError>> {
  const { vault, backup, signal, progress } = order;
  const count = backup.manifest.parts.length;
  const checked = await checkBackup(backup, signal, (done) => progress(done, count * passes));
  if (!checked.ok) return checked;
  try {
    const files = await putFiles(order);
    if (!files.ok) return files;
    return await merge(order);
  } catch (fault) {
    if (fault instanceof PartRefusal) return failure(fault.refusal);
    throw fault;
  } finally {
    // A wallet that was locked meanwhile sweeps at the next restore; what is left over harms nobody.
    sweep(vault);
  }
}

function sweep(vault: PortableVault): void {
  try {
    vault.sweep();
  } catch {
    // Locked, or the disk is full.
  }
}

/** Every file that is missing; asked once more at the end, because emptying the trash may have taken some away again. */
async function putFiles({ vault, backup, signal, progress }: RestoreOrder): Promise<Result<null, WalletError>> {
  const { parts } = backup.manifest;
  for (let turn = 0; turn < 2; turn += 1) {
    let put = 0;
    for (const [index, { holds }] of parts.entries()) {
      if (signal.aborted) return failure({ kind: 'cancelled' });
      if (holds !== 'files') continue;
      const contents = read(backup, index).flatMap((entry) => (entry.kind === 'file' ? [entry.content] : []));
      const missing = vault.missing(contents).flatMap((place): PortableContent[] => contents.slice(place, place + 1));
      vault.putContents(missing);
      put += missing.length;
      if (turn === 0) progress(parts.length + index + 1, parts.length * passes);
      await breathe();
    }
    if (put === 0) break;
  }
  return success(null);
}

/** The records, with a breath after every few of them. */
async function merge(order: RestoreOrder): Promise<Result<Restored, WalletError>> {
  const merging = order.vault.merge(incoming(order));
  try {
    for (;;) {
      if (order.signal.aborted && merging.takeBack()) return failure({ kind: 'cancelled' });
      const restored = merging.step(atOnce);
      if (restored) return success(restored);
      await breathe();
    }
  } finally {
    merging.takeBack();
  }
}

/** Records as they are read; what else stood between them is ready once the last of them was taken. */
function incoming({ backup, progress }: RestoreOrder): Incoming {
  const shelf: PortableShelfItem[] = [];
  let settings: Settings | null = null;
  function* records(): Iterable<PortableRecord> {
    const { parts } = backup.manifest;
    for (const [index, { holds }] of parts.entries()) {
      progress(parts.length * 2 + index, parts.length * passes);
      for (const entry of holds === 'wallet' ? read(backup, index) : []) {
        if (entry.kind === 'record') yield entry.record;
        else if (entry.kind === 'shelf') shelf.push(entry.item);
        else if (entry.kind === 'settings') settings = entry.settings;
      }
    }
  }
  return { records: records(), shelf: () => shelf, settings: () => settings };
}

function read(backup: OpenBackup, index: number): readonly Entry[] {
  const part = backup.part(index);
  if (!part.ok) throw new PartRefusal(part.error);
  return part.value.map(({ entry }) => entry);
}

/** A part that was whole when it was checked and is not any more; takes the transaction back on its way out. */
class PartRefusal extends Error {
  readonly refusal: WalletError;

  constructor(refusal: WalletError) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}
