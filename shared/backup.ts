import type { WalletError } from './errors';

/** How many automatic backups stay: the newest of each of the last so many days, and of each of the last so many weeks. */
export interface BackupPlan {
  readonly folder: string;
  readonly daily: number;
  readonly weekly: number;
}

/** A backup that was written, read back and found the same. */
export interface BackupMade {
  readonly path: string;
  /** ISO instant. */
  readonly at: string;
  readonly bytes: number;
  readonly records: number;
  /** Records that were damaged in the wallet and could not be taken along. */
  readonly leftOut: number;
  /** Ids of the first of them; absent in what was noted before ids were. */
  readonly leftOutIds?: readonly string[];
  /** Records that are whole in the wallet and that no backup can hold, with the ids of the first; absent where none is. */
  readonly tooLarge?: { readonly count: number; readonly ids: readonly string[] };
  /** Records that are in it without something of theirs that was damaged, with the ids of the first; absent where none is. */
  readonly partly?: { readonly count: number; readonly ids: readonly string[] };
  /** Things kept beside the badges (collections, searches, settings) that were damaged and are not in it; absent for none. */
  readonly besideDamaged?: number;
  /** Such things that are whole and that no backup can hold, with the names of the first; absent where none is. */
  readonly besideTooLarge?: { readonly count: number; readonly names: readonly string[] };
  readonly automatic: boolean;
}

/** Older backups that rotation could not delete; `files` is null where it could not look for them. */
export interface OlderKept {
  readonly files: number | null;
  readonly why: 'not-allowed' | 'in-use' | 'other';
  /** What the system said, such as `EACCES`. */
  readonly code: string;
}

/** Something that takes a while; `total` is 0 until it is known. */
export interface BackupRunning {
  readonly kind: 'backup' | 'automatic' | 'restore';
  readonly done: number;
  readonly total: number;
}

export interface BackupStatus {
  /** Whether a passphrase for backups was chosen. */
  readonly hasPassphrase: boolean;
  readonly last: BackupMade | null;
  readonly plan: BackupPlan | null;
  /** Why the last automatic backup was not made. */
  readonly problem: WalletError | null;
  /** The last automatic backup was made, and older ones that are one too many are still there. */
  readonly olderKept: OlderKept | null;
  readonly running: BackupRunning | null;
  /** What the person should be told outside the settings, too. */
  readonly reminder: 'none' | 'no-backup' | 'not-made';
}

/** What a backup says of itself, before it is put back. */
export interface BackupContents {
  readonly made: string;
  readonly bytes: number;
  readonly records: number;
  readonly trashed: number;
  /** Collections, kept searches, pinned issuers and the like. */
  readonly shelf: number;
}

/** What became of a restore: records that were not there, that gained something, and that had all of it. */
export interface RestoreOutcome {
  readonly added: number;
  readonly completed: number;
  readonly unchanged: number;
}

/** A reminder comes after so many badges, or so many days after the first one. */
export const remindAfter = { badges: 10, days: 7, dismissedDays: 30 } as const;
