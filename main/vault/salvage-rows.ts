import type { Binding } from './bindings';
import { integerOf, type Row, textOf } from './rows';
import type { Store } from './store';

/** So many rows are read at once while all goes well. */
const stride = 64;
/** After so many failures nothing more is expected of a table. */
const patience = 4_000;
/** Where the last row of a table cannot be asked for. */
const farthest = 2 ** 20;

/** What came of one table. `total` is null where not even the number of its rows could be had. */
export interface TableSalvage {
  readonly read: number;
  readonly total: number | null;
}

/**
 * Copies every row of a table that can be read. The table is walked by its row numbers, so that a broken page costs the
 * rows on it and no others: a stretch that fails is halved until the rows are found that fail alone.
 */
export function salvageTable(from: Store, into: Store, table: string): TableSalvage {
  const columns = attempt(() => columnsOf(from, table)) ?? [];
  const known = new Set(columnsOf(into, table));
  const shared = columns.filter((column) => known.has(column));
  if (shared.length === 0) return { read: 0, total: countOf(from, table) };
  const list = shared.map((column) => `"${column}"`).join(', ');
  const insert = `INSERT OR IGNORE INTO "${table}" (${list}) VALUES (${shared.map(() => '?').join(', ')})`;
  const select = `SELECT ${list} FROM "${table}" NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid`;
  let read = 0;
  let failures = 0;

  function take(row: Row): void {
    const taken = attempt(
      () => (
        into.run(
          insert,
          shared.map((column) => binding(row[column])),
        ),
        true
      ),
    );
    if (taken === true) read += 1;
  }
  function scan(first: number, last: number): void {
    if (failures > patience) return;
    const rows = attempt(() => from.all(select, [first, last]));
    if (rows !== null) {
      for (const row of rows) take(row);
      return;
    }
    failures += 1;
    if (first === last) return;
    const middle = first + Math.floor((last - first) / 2);
    scan(first, middle);
    scan(middle + 1, last);
  }

  const last = lastRow(from, table);
  into.transaction(() => {
    if (last === null) scan(1, farthest);
    else for (let first = 1; first <= last; first += stride) scan(first, Math.min(first + stride - 1, last));
  });
  return { read, total: countOf(from, table) };
}

/** What a piece of reading gives; null where the file does not let it. */
export function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function columnsOf(store: Store, table: string): readonly string[] {
  return store.all(`PRAGMA table_info("${table}")`).map((row) => textOf(row, 'name'));
}

function lastRow(store: Store, table: string): number | null {
  const row = attempt(() => store.get(`SELECT coalesce(max(rowid), 0) AS last FROM "${table}" NOT INDEXED`));
  return row && attempt(() => integerOf(row, 'last'));
}

/** Counted on an index where there is one, which often is whole though the table is not. */
function countOf(store: Store, table: string): number | null {
  const row = attempt(() => store.get(`SELECT count(*) AS total FROM "${table}"`));
  return row && attempt(() => integerOf(row, 'total'));
}

function binding(value: unknown): Binding {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return value as Binding;
}
