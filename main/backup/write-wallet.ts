import { setImmediate as breathe } from 'node:timers/promises';
import type { Outgoing, PortableVault } from '../vault/records/portable-types';
import { type Entry, isReadable } from './entries';
import { type Lacks, lacksNothing } from './lacks';
import { type PartWriter, tell, type Told } from './part-writer';

export interface WalletOrder {
  readonly vault: PortableVault;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** Hands everything of a wallet to a writer: the settings, each badge after its files, and the shelf. What it lacks. */
export async function writeWallet({ add }: PartWriter, order: WalletOrder): Promise<Lacks> {
  const { vault } = order;
  const lacks = lacksNothing();
  const settings = vault.settings();
  if (settings) await add(tell({ kind: 'settings', settings }));
  await writeRecords(add, order, lacks);
  for (const item of vault.shelf()) {
    const told = tell({ kind: 'shelf', item });
    if (isReadable(told.entry, told.text)) await add(told);
    else lacks.besideTooLarge.push(item);
  }
  lacks.besideDamaged = vault.hurtBeside();
  return lacks;
}

async function writeRecords(add: PartWriter['add'], order: WalletOrder, lacks: Lacks): Promise<void> {
  const { vault, signal, progress } = order;
  const ids = vault.ids();
  const kept = new Set<string>();
  const name = (table: string, sha256: string) => `${table} ${sha256}`;
  for (const [done, id] of ids.entries()) {
    const outgoing = vault.record(id, (table, sha256) => kept.has(name(table, sha256)));
    for (const told of takenOf(id, outgoing, lacks)) {
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
}

/** What of a record goes into the backup; notes what does not. */
function takenOf(id: string, outgoing: ReturnType<PortableVault['record']>, lacks: Lacks): readonly Told[] {
  // One that was erased meanwhile is nothing that the backup lacks.
  if (outgoing === null) return [];
  if (outgoing === 'damaged') {
    lacks.leftOut.push(id);
    return [];
  }
  const entries = entriesOf(outgoing).map(tell);
  // One badge that no backup takes must not be the end of all backups: it is left out and named.
  if (!entries.every(({ entry, text }) => isReadable(entry, text))) {
    lacks.tooLarge.push(id);
    return [];
  }
  if (!outgoing.whole) lacks.partly.push(id);
  return entries;
}

/** The files of a record before the record itself. */
function entriesOf({ contents, record }: Outgoing): readonly Entry[] {
  return [...contents.map((content): Entry => ({ kind: 'file', content })), { kind: 'record', record }];
}
