import type { Changes, RecordView } from '../../../shared/wallet';
import { currentRevision, type Inside } from '../inside';
import { integerOf, type Row, textOf } from '../rows';
import { viewColumns, viewOf } from './view';

/**
 * What changed after revision `since`, in the order of the changes, at most `limit` records and erasures together.
 * `revision` of the answer is where the next page begins. A record whose view does not open is named in `damaged`.
 */
export function changesSince(inside: Inside, since: number, limit: number): Changes {
  const { store } = inside;
  const bindings = [since, limit + 1];
  const kept = store.all(`SELECT ${viewColumns} FROM records WHERE revision > ? ORDER BY revision LIMIT ?`, bindings);
  const erased = store.all(
    'SELECT id, revision FROM tombstones WHERE revision > ? ORDER BY revision LIMIT ?',
    bindings,
  );
  const entries = [...kept.map((row) => ({ row, kept: true })), ...erased.map((row) => ({ row, kept: false }))]
    .map((entry) => ({ ...entry, revision: integerOf(entry.row, 'revision') }))
    .sort((a, b) => a.revision - b.revision);
  const page = entries.slice(0, limit);
  const more = entries.length > limit;

  const changed: RecordView[] = [];
  const damaged: string[] = [];
  const idOf = (row: Row) => textOf(row, 'id');
  for (const { row } of page.filter((entry) => entry.kept)) {
    const view = viewOf(inside, row);
    if (view) changed.push(view);
    else damaged.push(idOf(row));
  }
  return {
    revision: more ? (page.at(-1)?.revision ?? since) : currentRevision(inside),
    more,
    changed,
    removed: page.filter((entry) => !entry.kept).map(({ row }) => idOf(row)),
    ...(damaged.length > 0 && { damaged }),
  };
}
