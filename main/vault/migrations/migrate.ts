import type { Store } from '../store';
import { integerOf } from '../rows';
import { firstTables } from './0001-first-tables';
import { copiesAndShelf } from './0002-copies-and-shelf';
import type { Migration } from './migration';

/** In order; a further step is one file and one line here. */
const migrations: readonly Migration[] = [firstTables, copiesAndShelf];

export const newestVersion = migrations.at(-1)?.version ?? 0;

/** The shape the file has; 0 for a file that was just made. */
export function versionOf(store: Store): number {
  const row = store.get('PRAGMA user_version');
  return row === null ? 0 : integerOf(row, 'user_version');
}

/** Brings the file to the newest shape (or to that of `upTo`), each step in a transaction together with its number. */
export function migrate(store: Store, upTo = newestVersion): void {
  const version = versionOf(store);
  for (const migration of migrations) {
    if (migration.version <= version || migration.version > upTo) continue;
    store.transaction(() => {
      store.execute(migration.sql);
      store.execute(`PRAGMA user_version = ${migration.version}`);
    });
  }
}
