import type { Report } from '../../../shared/report';
import type { Settings } from '../../../shared/settings';
import type { ShelfItem, ShelfKind } from '../types';
import type { StoredCopy, StoredInfo, StoredSnapshot, StoredSource, StoredView } from './stored';

/** Where bytes lie in the vault, each content once. */
export const contentTables = ['originals', 'pictures', 'documents'] as const;
export type ContentTable = (typeof contentTables)[number];

/** Bytes under their hash. Documents have no `info`: their address and type stand with each snapshot. */
export interface PortableContent {
  readonly table: ContentTable;
  readonly sha256: string;
  readonly info: Omit<StoredInfo, 'size'> | null;
  readonly bytes: Uint8Array;
}

/** One record with all that was ever kept of it; its bytes are named by their hashes. */
export interface PortableRecord {
  readonly id: string;
  /** SHA-256, among the `originals`. */
  readonly original: string;
  /** SHA-256, among the `pictures` or, for a baked badge, the `originals`. */
  readonly picture: string | null;
  readonly view: StoredView;
  readonly source: StoredSource;
  /** Oldest first. */
  readonly reports: readonly Report[];
  /** Oldest first; `sha256` is among the `documents`. */
  readonly snapshots: readonly StoredSnapshot[];
  /** Oldest first. */
  readonly copies: readonly (StoredCopy & { readonly id: string; readonly original: string })[];
}

/** What the earner keeps beside the badges. */
export interface PortableShelfItem extends ShelfItem<unknown> {
  readonly shelf: ShelfKind;
}

/** A record on its way out, with the contents that did not go before it. */
export interface Outgoing {
  /** False where something of it was damaged or not there, and is left out. */
  readonly whole: boolean;
  readonly record: PortableRecord;
  readonly contents: readonly PortableContent[];
}

/** What is put back. Shelf and settings are asked for once every record was taken. */
export interface Incoming {
  readonly records: Iterable<PortableRecord>;
  readonly shelf: () => Iterable<PortableShelfItem>;
  readonly settings: () => Settings | null;
}

/** What became of a restore. */
export interface Restored {
  /** Records that were not there. */
  readonly added: number;
  /** Records that were there and gained something. */
  readonly completed: number;
  /** Records that were there with all of it. */
  readonly unchanged: number;
}

/** A merge under way. */
export interface Merging {
  /** Goes on for about so many milliseconds. What became of it once all of it is in; null before. */
  readonly step: (milliseconds: number) => Restored | null;
  /** Takes all of it back; false where it has come to its end. */
  readonly takeBack: () => boolean;
}

/** Everything of an open vault, out of it and into it. Synchronous, as all of the vault is. */
export interface PortableVault {
  /** Every record, those in the trash as well, in the order of their last change. */
  ids(): readonly string[];
  /**
   * One record and the contents it needs; contents for which `isWritten` answers true are left out. What is damaged on
   * the disk is left out, too; `damaged` where nothing of worth is left, null where the record is there no more.
   */
  record(id: string, isWritten: (table: ContentTable, sha256: string) => boolean): Outgoing | 'damaged' | null;
  shelf(): readonly PortableShelfItem[];
  /** Null where none were ever saved. */
  settings(): Settings | null;
  /** How much of the shelf and the settings did not open when it was last read. */
  hurtBeside(): number;
  /** When something was last lost for good, an ISO instant; null where nothing ever was. Backups of before may still have it. */
  lostAt(): string | null;
  /** Those of the contents that are not there. */
  missing(contents: readonly { readonly table: ContentTable; readonly sha256: string }[]): readonly number[];
  /** Keeps contents, before the records that need them; `sweep` clears away those that no record came to need. */
  putContents(contents: readonly PortableContent[]): void;
  /**
   * All in one transaction, or nothing. What is there already stays, and is completed. Goes on with each step; whoever
   * else uses the vault in between makes it go to its end first, so that nobody sees a part of it.
   */
  merge(incoming: Incoming): Merging;
  sweep(): void;
}
