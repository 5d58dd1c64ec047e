import type { Classification } from '../../shared/classification';
import type { CredentialFormat, CredentialSummary, Payload } from '../../shared/credential';
import type { KeptDraft } from '../../shared/declared';
import type { VaultError } from '../../shared/errors';
import type { OwnChange, OwnError, OwnWords } from '../../shared/own';
import type { Report } from '../../shared/report';
import type { Result } from '../../shared/result';
import type { Settings } from '../../shared/settings';
import type { Changes, Origin, RecordDetail, RecordView } from '../../shared/wallet';
import type { EvidenceSnapshot } from '../net/types';
import type { PortableVault } from './records/portable-types';

export interface VaultPicture {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Original {
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Everything one credential brings into the vault; written in one transaction. */
export interface NewRecord {
  readonly id: string;
  readonly original: Original;
  readonly pointer: string;
  readonly origin: Origin;
  readonly format: CredentialFormat;
  readonly baked: boolean;
  readonly payload: Payload;
  readonly summary: CredentialSummary;
  readonly classification: Classification;
  readonly report: Report;
  readonly snapshots: readonly EvidenceSnapshot[];
  readonly picture: VaultPicture | null;
  readonly addedAt: string;
}

/** A further original of a badge that is in the wallet already. */
export interface NewCopy {
  /** As a record's id: of the original, or of the part's own text. */
  readonly id: string;
  readonly original: Original;
  readonly pointer: string;
  readonly origin: Origin;
  readonly addedAt: string;
}

/** What the earner keeps beside the badges. A further kind is one word here. */
export const shelfKinds = [
  'pinned-issuer',
  'registry',
  'context',
  'stack-apart',
  'stack-joined',
  'collection',
  'search',
  'arrangement',
  'backup',
  'watched-folder',
  'notice',
  'import-journal',
] as const;
export type ShelfKind = (typeof shelfKinds)[number];

export interface ShelfItem<T> {
  readonly id: string;
  readonly value: T;
}

/** What a check needs of a record to be carried out again. */
export interface CheckableRecord {
  readonly id: string;
  readonly payload: Payload;
  readonly format: CredentialFormat;
  readonly baked: boolean;
}

/** What an export needs of a record. */
export interface ExportRecord extends CheckableRecord {
  readonly summary: CredentialSummary;
  readonly classification: Classification;
  readonly report: Report;
  readonly origin: Origin;
  readonly addedAt: string;
  readonly own: OwnWords;
  readonly picture: VaultPicture | null;
}

/** A stored value that did not open: altered or damaged on the disk. */
export interface DamagedValue {
  readonly table: string;
  readonly id: string;
  readonly column: string;
}

/**
 * An open vault. Synchronous: each call is one short SQLite transaction. After `close` every call fails with `locked`.
 * Calls that do not answer with a Result throw a `VaultRefusal` (`locked`, `disk-full`, `vault-damaged`).
 * A value that does not open is left out of an answer and named by `damaged`; everything else stays readable.
 */
export interface Vault {
  revision(): number;
  /**
   * Stores records in one transaction. A record in the trash that arrives again is restored; one that the disk has
   * damaged is mended.
   */
  put(
    records: readonly NewRecord[],
  ): readonly { readonly id: string; readonly kind: 'added' | 'already-there' | 'restored' | 'mended' }[];
  /** Adds a report to the record's history, with the summary and the evidence that go with it. */
  addReport(
    id: string,
    outcome: {
      readonly report: Report;
      readonly summary: CredentialSummary;
      readonly classification: Classification;
      readonly snapshots: readonly EvidenceSnapshot[];
      readonly picture: VaultPicture | null;
    },
  ): Result<null, VaultError>;
  /** Where a record stands already, by id. */
  has(id: string): 'absent' | 'present' | 'trashed';
  /** Keeps another original of a record; nothing of the record itself changes. */
  addCopy(record: string, copy: NewCopy): Result<null, VaultError>;
  /** A further original of a record, by its hash; `record-absent` where this record has no such copy. */
  copy(record: string, sha256: string): Result<Original, VaultError>;
  /** The record an id stands for: its own, or the one of which it is a copy. */
  recordOf(id: string): string | null;
  /** Self-declared achievements are none: there is nothing to check. */
  checkable(ids: readonly string[]): readonly CheckableRecord[];
  /** Records outside the trash, in the order given, or all of them newest first when `ids` is null. */
  exportable(ids: readonly string[] | null): readonly ExportRecord[];
  detail(id: string): Result<RecordDetail, VaultError>;
  /** Whether the files of a record and of its copies open. What does not is mended by whoever brings it again. */
  isWhole(id: string): boolean;
  original(id: string): Result<Original, VaultError>;
  picture(id: string): VaultPicture | null;
  /** The newest snapshot of an address, for checks offline. */
  snapshot(url: string): EvidenceSnapshot | null;
  changes(since: number, limit: number): Changes;
  /** How many records there are, in the trash or not. */
  count(): number;
  /** The stacks that were remembered as those a transcript begins with, each record as it is now. */
  front(): readonly (readonly RecordView[])[];
  /** Remembers them by the ids of their records. No change of the vault: its revision stays. */
  rememberFront(stacks: readonly (readonly string[])[]): void;
  /** An unfinished statement of the earner, by its place: `new`, or the id of the record that is stated anew. */
  draft(place: string): KeptDraft | null;
  /** Keeps it; null takes it away. No change of the vault: its revision stays. */
  keepDraft(place: string, draft: KeptDraft | null): void;
  trash(ids: readonly string[], at: string): void;
  restore(ids: readonly string[]): void;
  /** Erases records that are in the trash for good, with what only they used. */
  erase(ids: readonly string[]): void;
  /** Changes what the earner keeps with records, in the trash or not: all of them, or none where one refuses. */
  changeOwn(ids: readonly string[], change: OwnChange, at: string): Result<null, VaultError | OwnError>;
  /** What the earner keeps with a record, in the trash or not; null where it is absent or does not open. */
  own(id: string): OwnWords | null;
  /** JSON values the earner keeps beside the badges, oldest first; the shapes are those of whoever put them there. */
  shelf<T>(kind: ShelfKind): readonly ShelfItem<T>[];
  putOnShelf(kind: ShelfKind, id: string, value: unknown): void;
  takeOffShelf(kind: ShelfKind, id: string): void;
  /** Newest revision at which something of these kinds was put on the shelf; 0 where there is nothing. */
  shelfRevision(kinds: readonly ShelfKind[]): number;
  /** Makes what is done to the vault meanwhile one transaction: all of it, or nothing. */
  together<T>(work: () => T): T;
  settings(): Settings;
  saveSettings(settings: Settings): void;
  /** Everything out of the vault and into it, for backups. */
  readonly portable: PortableVault;
  /** The stored values that were met since opening and did not open. */
  damaged(): readonly DamagedValue[];
  /** Writes everything out, closes the file and forgets the key. */
  close(): void;
}
