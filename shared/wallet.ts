import type { CodeSource } from './capture';
import type { Classification } from './classification';
import type { Collections } from './collections';
import type { CredentialSummary } from './credential';
import type { WalletError } from './errors';
import type { OwnWords } from './own';
import type { Report, Verdict } from './report';
import type { ReportChange } from './report-changes';
import type { StackDecisions } from './stacks';

/** How a credential came into the wallet. */
export type Origin =
  | {
      readonly kind: 'file';
      readonly name: string;
      /** Which file of it, where it is an archive: with its folders, as the archive has it. */
      readonly inside?: string;
    }
  | { readonly kind: 'text' }
  /** A QR code held before the camera, or shown on the screen. */
  | { readonly kind: 'code'; readonly from: CodeSource }
  | {
      readonly kind: 'url';
      /** The address that was named. */
      readonly url: string;
      /** Where that led, a hop each: from a page to the data it names. The last one gave the badge. Absent without hops. */
      readonly via?: readonly string[];
    }
  | { readonly kind: 'sample'; readonly name: string }
  /** Entered by the earner: what they state, or a file that belongs to it. */
  | { readonly kind: 'declared'; readonly as: 'statement' | 'file' };

/** A record as the screens see it. The original, the history and the evidence are asked for one at a time. */
export interface RecordView {
  /** SHA-256 of the original, in hex (of the part's own text where the original holds several credentials). */
  readonly id: string;
  readonly revision: number;
  readonly addedAt: string;
  readonly trashedAt: string | null;
  readonly origin: Origin;
  readonly summary: CredentialSummary;
  readonly classification: Classification;
  readonly report: Report;
  /** Whether `app://lapel/image/<id>` answers with the badge's own picture. */
  readonly hasPicture: boolean;
  /** What the earner keeps with it; no check looks at it. */
  readonly own: OwnWords;
}

/** All that has changed since a revision, a page at a time; `removed` are the records erased for good. */
export interface Changes {
  readonly revision: number;
  readonly more: boolean;
  readonly changed: readonly RecordView[];
  readonly removed: readonly string[];
  /** What the person said about editions of badges, on the last page. */
  readonly decisions?: StackDecisions;
  /** Collections and kept searches, on the last page, where any of them changed. */
  readonly collections?: Collections;
  /** Changed records that are damaged on the disk and cannot be shown; absent when there are none. */
  readonly damaged?: readonly string[];
}

/** A remote document a check used, kept so that the verdict can be explained and repeated offline. */
export interface SnapshotView {
  readonly url: string;
  readonly sha256: string;
  readonly size: number;
  readonly fetchedAt: string;
  readonly purpose: DocumentPurpose;
}

export type DocumentPurpose = 'hosted' | 'issuer' | 'key' | 'did' | 'status' | 'schema' | 'picture' | 'badge';

/** A further original of the same badge: another file, another wrapping, another place. */
export interface CopyView {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly pointer: string;
  readonly origin: Origin;
  readonly addedAt: string;
}

/** What the badge page shows beside the view. */
export interface RecordDetail {
  readonly id: string;
  readonly original: {
    readonly fileName: string;
    readonly mediaType: string;
    readonly size: number;
    readonly sha256: string;
    /** JSON pointer of this credential inside the original; empty when it is the whole. */
    readonly pointer: string;
  };
  /** Other originals of the same badge, oldest first. */
  readonly copies: readonly CopyView[];
  /** Records that are wrapped inside this one (a learner record, a presentation), in the order of the original. */
  readonly parts: readonly string[];
  /** Records this one is wrapped in. */
  readonly partOf: readonly string[];
  /** The signed data as text, unchanged (JSON as it arrived, or the compact JWS with its decoded payload). */
  readonly raw: { readonly text: string; readonly decoded: string | null };
  /** Newest first. */
  readonly history: readonly Report[];
  readonly snapshots: readonly SnapshotView[];
}

/** The key ring of the operating system, as far as it can be trusted with a key. */
export type KeyRing =
  | { readonly kind: 'available'; readonly backend: string }
  | { readonly kind: 'unavailable'; readonly backend: string };

export type UnlockMethod = 'passphrase' | 'key-ring' | 'recovery';

/** What a damaged wallet still gave. `lost` counts the badges that are known to be missing or not readable. */
export interface Salvaged {
  readonly badges: number;
  readonly lost: number;
}

export type VaultState =
  | { readonly kind: 'absent'; readonly keyRing: KeyRing }
  | { readonly kind: 'locked'; readonly methods: readonly UnlockMethod[]; readonly keyRing: KeyRing }
  | { readonly kind: 'unlocking' }
  | {
      readonly kind: 'unlocked';
      readonly methods: readonly UnlockMethod[];
      readonly keyRing: KeyRing;
      /** The wallet is damaged and open for reading alone: every change is refused with `read-only`. */
      readonly readOnly?: Salvaged;
    }
  | { readonly kind: 'damaged'; readonly keptAt: string; readonly detail: string };

/** What one credential of one file became. */
export type ImportOutcome =
  | { readonly kind: 'added'; readonly id: string; readonly name: string | null; readonly verdict: Verdict }
  | { readonly kind: 'already-there'; readonly id: string; readonly name: string | null; readonly verdict: Verdict }
  | { readonly kind: 'restored'; readonly id: string; readonly name: string | null; readonly verdict: Verdict }
  /** It was there, damaged on the disk, and is whole again. */
  | { readonly kind: 'mended'; readonly id: string; readonly name: string | null; readonly verdict: Verdict }
  /** The same badge in another wrapping or from another place: it was there already, and this copy was kept with it. */
  | { readonly kind: 'merged'; readonly id: string; readonly name: string | null; readonly verdict: Verdict }
  | CheckOutcome
  | { readonly kind: 'refused'; readonly error: WalletError };

/** What checking a badge again came to. */
export interface CheckOutcome {
  readonly kind: 'checked';
  readonly id: string;
  readonly name: string | null;
  readonly verdict: Verdict;
  readonly changes: readonly ReportChange[];
  /** Day of the result that still stands, where nobody answered this time; else null. */
  readonly standsSince: string | null;
}

export interface ImportLine {
  /** File name, address, or an empty string for pasted text. */
  readonly source: string;
  readonly outcome: ImportOutcome;
  /** Where it was refused and may be tried again: the key to ask with. */
  readonly again?: string;
  /** The other wallet or service whose export it came out of, by its proper name. */
  readonly wallet?: string;
  /** The file held private keys: the credentials out of it were kept, and the file was not. */
  readonly keysLeft?: true;
}

/** Imports of files that ended before they were done: with the program, or because the wallet was locked. */
export interface CutOffImport {
  /** Files and folders, as they were chosen. */
  readonly paths: number;
  /** Result lines there were, and how many were expected; both may be a little behind. */
  readonly done: number;
  readonly total: number;
  /** ISO instant at which the first of them was begun. */
  readonly at: string;
}

export interface ImportProgress {
  readonly job: string;
  readonly state: 'running' | 'finished' | 'cancelled';
  readonly done: number;
  readonly total: number;
  /** Begun by Lapel itself and not by the person: nothing is to show it while it goes on. */
  readonly quiet?: true;
  /** The watched folder it takes files from; its lines are for the person although nobody asked. */
  readonly folder?: string;
  /** The lines that are new since the last message. */
  readonly lines: readonly ImportLine[];
}
