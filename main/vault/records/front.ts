import type { RecordView } from '../../../shared/wallet';
import { currentRevision, type Inside } from '../inside';
import { bytesOf, integerOf } from '../rows';
import { places } from './stored';
import { viewColumns, viewOf } from './view';

/** How many records the vault holds, in the trash or not. */
export function recordCount({ store }: Inside): number {
  const row = store.get('SELECT COUNT(*) AS records FROM records');
  return row === null ? 0 : integerOf(row, 'records');
}

/** The stacks that were remembered, each record as it is now; records that are gone or damaged are left out. */
export function readFront(inside: Inside): readonly (readonly RecordView[])[] {
  return (remembered(inside) ?? []).map((ids) => ids.flatMap((id) => recordView(inside, id) ?? []));
}

/**
 * Keeps the ids of the stacks a transcript begins with. Nothing that is shown follows from it but what is shown first, so
 * it is no change of the vault: the revision stays, and no backup carries it. The same ids are not written again.
 */
export function saveFront(inside: Inside, stacks: readonly (readonly string[])[]): void {
  if (JSON.stringify(remembered(inside)) === JSON.stringify(stacks)) return;
  const revision = currentRevision(inside);
  const sealed = inside.sealer.sealJson(places.front(revision), stacks);
  inside.store.run("INSERT OR REPLACE INTO settings (key, revision, sealed) VALUES ('front', ?, ?)", [
    revision,
    sealed,
  ]);
}

function remembered({ store, sealer }: Inside): readonly (readonly string[])[] | null {
  const row = store.get("SELECT revision, sealed FROM settings WHERE key = 'front'");
  return row && sealer.openJson(places.front(integerOf(row, 'revision')), bytesOf(row, 'sealed'));
}

function recordView(inside: Inside, id: string): RecordView | null {
  const row = inside.store.get(`SELECT ${viewColumns} FROM records WHERE id = ?`, [id]);
  return row && viewOf(inside, row);
}
