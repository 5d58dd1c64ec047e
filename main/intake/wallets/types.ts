import type { IntakeError } from '../../../shared/errors';
import type { JsonValue } from '../../../shared/json';
import type { Result } from '../../../shared/result';
import type { LockedFile, PackedFile } from '../types';

/** What its earner kept with a credential in another wallet: their own words, never checked. */
export interface Brought {
  /** The name it was given there. */
  readonly title?: string;
  readonly notes?: string;
  readonly tags?: readonly string[];
  /** Names of the groups it stood in. */
  readonly collections?: readonly string[];
}

/** Names of members and places of elements, from the root of the export on. */
export type Path = readonly (string | number)[];

/** One thing an export holds, in its order. */
export type WalletEntry = {
  readonly path: Path;
  readonly brought?: Brought;
} & (
  | { readonly kind: 'value' }
  /** A token or JSON that stands there as a text, or was put together again out of several members. */
  | { readonly kind: 'text'; readonly text: string }
  /** The address where the badge itself stands. */
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'refused'; readonly error: IntakeError }
);

export interface WalletExport {
  /** Proper name of the wallet or service, the same in every language. */
  readonly wallet: string;
  readonly entries: readonly WalletEntry[];
  /** Whether exports of this kind hold private keys by their nature. */
  readonly holdsKeys?: true;
}

/** A format that is one JSON document. Null where the document is not of this format. */
export type JsonFormat = (value: JsonValue) => Result<WalletExport, IntakeError> | null;

export interface WalletArchive {
  readonly wallet: string;
  /** The files to read further. What is left out holds no credentials. */
  readonly files: readonly PackedFile[];
  /** Those of them that a passphrase opens. */
  readonly locked?: readonly LockedFile[];
  readonly refused: readonly { readonly pointer: string; readonly error: IntakeError }[];
}

/** A format that is an archive with a list of its own in it. Null where these files are not of this format. */
export type ArchiveFormat = (files: readonly PackedFile[]) => Result<WalletArchive, IntakeError> | null;
