import type { ExportFormat } from '../../shared/contract';
import type { WalletError } from '../../shared/errors';
import type { Translate } from '../../shared/messages';
import type { Result } from '../../shared/result';
import type { Settings } from '../../shared/settings';
import type { ImportProgress, RecordDetail, VaultState } from '../../shared/wallet';
import type { DocumentSource } from '../net/types';
import type { VaultEffects } from '../vault/effects';
import type { Original, VaultPicture } from '../vault/types';
import type { CollectionsSession } from './collections';
import type { KeepSession } from './keeping';
import type { DeclaredSession } from './declared';
import type { JournalSession } from './import-journal';
import type { NoticesSession } from './notices';
import type { OwnSession } from './own';
import type { IntakeSession } from './intake-session';
import type { ListsSession } from './lists';
import type { BackupSession } from './backup-session';
import type { DrawPicture } from './read-drawn';
import type { TrustSession } from './trust';
import type { WatchedSession } from './watched-folders';
import type { WalletTimers } from './quiet-hours';

export interface Words {
  /** A BCP 47 tag. */
  readonly locale: string;
  readonly translate: Translate;
}

/** Everything the use cases need from the world, so that they run the same in the app and on the command line. */
export interface WalletEffects extends VaultEffects {
  readonly walletFolder: string;
  /** Bundled worker files. */
  readonly workers: { readonly intake: URL; readonly verify: URL };
  /** `assets/samples`: the sample badges and the documents of their fictional issuers. */
  readonly samplesFolder: string;
  /** The one door to the network. */
  readonly network: DocumentSource;
  /** The clock of the quiet checks; the real one unless said otherwise. */
  readonly timers?: WalletTimers;
  /** The language of what it writes; its texts are loaded when they are first wanted, and no start waits for them. */
  readonly words: () => Promise<Words>;
  /** Prints a self-contained HTML page to PDF bytes. */
  readonly print: (html: string) => Promise<Result<Uint8Array, WalletError>>;
  /** Draws an SVG picture as PNG bytes; null where it cannot be drawn. */
  readonly rasterise: (svg: Uint8Array) => Promise<Uint8Array | null>;
  /** Draws a picture that only a browser can, to look for codes in it; absent where there is none. */
  readonly draw?: DrawPicture;
}

export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A recovery code opens together with the passphrase that shall hold from now on. */
export type Credentials =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'key-ring' }
  | { readonly kind: 'recovery'; readonly code: string; readonly passphrase: string };

type Job = { readonly job: string };

/**
 * One wallet while the app runs: what every entry (window, command line, deep link) calls.
 * Calls on a locked wallet answer `locked`. Listeners get a function back that ends the subscription.
 */
export interface WalletSession
  extends KeepSession,
    BackupSession,
    TrustSession,
    OwnSession,
    NoticesSession,
    DeclaredSession,
    CollectionsSession,
    IntakeSession,
    ListsSession,
    JournalSession,
    WatchedSession {
  state(): VaultState;
  create(choice: {
    readonly passphrase: string | null;
    readonly keyRing: boolean;
    /** A code the person was shown. */
    readonly recovery?: string | null;
  }): Promise<Result<VaultState, WalletError>>;
  unlock(credentials: Credentials): Promise<Result<VaultState, WalletError>>;
  /** Ends running jobs, writes everything out, zeroes the key. */
  lock(): Promise<VaultState>;
  onState(listener: (state: VaultState) => void): () => void;
  onChanged(listener: (revision: number) => void): () => void;
  onProgress(listener: (progress: ImportProgress) => void): () => void;

  detail(id: string): Result<RecordDetail, WalletError>;
  picture(id: string): VaultPicture | null;
  original(id: string): Result<Original, WalletError>;
  trash(ids: readonly string[]): Result<null, WalletError>;
  restore(ids: readonly string[]): Result<null, WalletError>;
  erase(ids: readonly string[]): Result<null, WalletError>;
  /** "These are separate": none of these is an edition of another. */
  separate(ids: readonly string[]): Result<null, WalletError>;
  /** "These belong together": all of these are editions of one badge. */
  join(ids: readonly string[]): Result<null, WalletError>;

  importPaths(paths: readonly string[]): Result<Job, WalletError>;
  importBytes(name: string, bytes: Uint8Array): Result<Job, WalletError>;
  importText(text: string): Result<Job, WalletError>;
  importUrl(url: string): Result<Job, WalletError>;
  importSamples(): Result<Job, WalletError>;
  /** Checks again; progress comes as for an import. `online` never overrides the setting `never`. */
  check(ids: readonly string[], options: { readonly online: boolean }): Result<Job, WalletError>;
  /** Asks the issuer for a newer copy of one badge; progress comes as for an import. */
  refresh(id: string): Result<Job, WalletError>;
  cancel(job: string): void;

  transcript(request: {
    readonly format: ExportFormat;
    readonly ids: readonly string[] | null;
    /** Badges kept private are left out of every export unless they are named in `ids` and this says that they are meant. */
    readonly includePrivate?: boolean;
    /** What the earner states themselves, in a part of its own; in pages, JSON and the resume unless said otherwise. */
    readonly includeSelfDeclared?: boolean;
  }): Promise<Result<ExportedFile, WalletError>>;
  settings(): Result<Settings, WalletError>;
  saveSettings(settings: Settings): Result<Settings, WalletError>;
  /** Locks, and stops the workers. */
  close(): Promise<void>;
}
