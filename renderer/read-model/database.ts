import Dexie, { type EntityTable } from 'dexie';
import type { Row } from './row';

interface Mark {
  readonly key: 'revision' | 'complete';
  readonly value: number;
}

/** An index of what is in the vault. In memory only: its session is never written to disk, and locking ends it. */
export type ReadModel = Dexie & {
  readonly rows: EntityTable<Row, 'id'>;
  /** Records that the vault holds but cannot open any more. */
  readonly damaged: EntityTable<{ readonly id: string }, 'id'>;
  readonly marks: EntityTable<Mark, 'key'>;
};

export function createReadModel(name = 'lapel'): ReadModel {
  // Nothing is to outlive the page, so no write waits for a disk; and what a query gives is kept by React alone.
  const database = new Dexie(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled' }) as ReadModel;
  database.version(1).stores({ rows: 'id, trashed', damaged: 'id', marks: 'key' });
  return database;
}
