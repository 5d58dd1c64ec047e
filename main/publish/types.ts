import type { Classification } from '../../shared/classification';
import type { DeclaredItem } from './declared-item';
import type { CredentialFormat, CredentialSummary, Payload } from '../../shared/credential';
import type { WalletError } from '../../shared/errors';
import type { Translate } from '../../shared/messages';
import type { Report } from '../../shared/report';
import type { Result } from '../../shared/result';

/** What an export needs of a record; the vault's `ExportRecord` is one. */
export interface PublishRecord {
  readonly id: string;
  readonly payload: Payload;
  readonly format: CredentialFormat;
  readonly summary: CredentialSummary;
  readonly classification: Classification;
  readonly report: Report;
  readonly picture: { readonly mediaType: string; readonly bytes: Uint8Array } | null;
}

/** Whose transcript it is; empty strings are left out of the document. */
export interface TranscriptOwner {
  readonly name: string;
  readonly email: string;
  /** To whom or for what it is made, in the holder's words. */
  readonly purpose: string;
}

export interface TranscriptMaterial {
  readonly records: readonly PublishRecord[];
  /** What the holder states themselves, newest first; never counted among the records. */
  readonly declared: readonly DeclaredItem[];
  readonly owner: TranscriptOwner;
  /** BCP 47 tag; dates and numbers follow it. */
  readonly locale: string;
  readonly translate: Translate;
  /** The instant the verdicts are told for. */
  readonly now: Date;
}

export interface PublishEffects {
  /** Prints a self-contained HTML page to PDF bytes. */
  readonly print: (html: string) => Promise<Result<Uint8Array, WalletError>>;
  /** Draws an SVG picture as PNG bytes; null where it cannot be drawn. */
  readonly rasterise: (svg: Uint8Array) => Promise<Uint8Array | null>;
}

export interface PublishedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
