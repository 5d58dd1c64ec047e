import Dexie, { type EntityTable } from 'dexie';
import type { RecordView } from '../../shared/wallet';
import type { Row } from './row';

interface Mark {
  readonly key: 'revision' | 'complete';
  readonly value: number;
}

/** An index of what is in the vault. In memory only: its session is never written to disk, and locking ends it. */
export type ReadModel = Dexie & {
  readonly rows: EntityTable<Row, 'id'>;
  readonly views: EntityTable<RecordView, 'id'>;
  readonly marks: EntityTable<Mark, 'key'>;
};

export function createReadModel(name = 'lapel'): ReadModel {
  const database = new Dexie(name) as ReadModel;
  database.version(1).stores({ rows: 'id, trashed', views: 'id', marks: 'key' });
  return database;
}
