import Dexie, { type EntityTable } from 'dexie';
import type { Collections } from '../../shared/collections';
import type { StackDecisions } from '../../shared/stacks';
import type { Row } from './row';

/**
 * One page of the vault's changes. Kept as it came, not a row apart: writing ten thousand rows one by one takes twenty
 * times as long, and all of them are read at once anyway.
 */
export interface Page {
  /** Counts up, so that the order of the pages is the order of the changes. */
  readonly key: number;
  /** Where the next page begins. */
  readonly revision: number;
  /** Whether there was no more in the vault then. */
  readonly last: boolean;
  readonly rows: readonly Row[];
  readonly removed: readonly string[];
  readonly damaged: readonly string[];
  /** What the person said about editions; null on a page that says nothing of it. */
  readonly decisions: StackDecisions | null;
  /** The earner's collections and kept searches; null on a page that says nothing of them. */
  readonly collections: Collections | null;
}

/** An index of what is in the vault. In memory only: its session is never written to disk, and locking ends it. */
export type ReadModel = Dexie & { readonly pages: EntityTable<Page, 'key'> };

export function createReadModel(name = 'lapel'): ReadModel {
  // Nothing is to outlive the page, so no write waits for a disk; and what a query gives is kept by React alone.
  const database = new Dexie(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled' }) as ReadModel;
  database.version(1).stores({ pages: '++key' });
  return database;
}
