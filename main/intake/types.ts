import type { CredentialFormat, Payload } from '../../shared/credential';
import type { IntakeError } from '../../shared/errors';
import type { Brought } from './wallets/types';

export type Container = 'png' | 'svg' | 'json' | 'jws' | 'text' | 'html' | 'archive' | 'pdf' | 'codes';

/** A picture as it arrived: shown only through `<img>`, never parsed into the page. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/svg+xml' | 'image/jpeg' | 'image/gif' | 'image/webp';
  readonly bytes: Uint8Array;
}

/** One credential found in what arrived. */
export interface Candidate {
  /** SHA-256 hex: of the original where the credential is the whole of it, else of the payload's own text. */
  readonly id: string;
  /** JSON pointer inside the original's payload (RFC 6901), e.g. `/verifiableCredential/0`; empty for the whole. */
  readonly pointer: string;
  readonly payload: Payload;
  readonly format: CredentialFormat;
  /** What its earner kept with it in another wallet, where it came out of one. */
  readonly brought?: Brought;
}

/** What was odd about the original and did not stop it: a checksum that differs, an end that is missing. */
export type Oddity = 'checksum-differs' | 'cut-short';

/** What bytes turned out to be. Candidates in order: the outer credential first, the ones inside it after. */
export interface Found {
  readonly container: Container;
  readonly mediaType: string;
  /** SHA-256 hex of the original bytes. */
  readonly sha256: string;
  readonly candidates: readonly Candidate[];
  /** Addresses to fetch instead: a legacy baked picture or a pasted text that only names its assertion. */
  readonly links: readonly string[];
  /** The badge's own picture, where the original is one. */
  readonly picture: Picture | null;
  /** Parts of a presentation or CLR that were not understood. */
  readonly refused: readonly { readonly pointer: string; readonly error: IntakeError }[];
  readonly oddities: readonly Oddity[];
  /** The files of an archive, or the texts of a picture's codes, to be read one by one as if each had arrived by itself. Absent for everything else. */
  readonly files?: readonly PackedFile[];
  /** The files of an archive that a passphrase opens, one by one; each is then read as if it had arrived by itself. */
  readonly locked?: readonly LockedFile[];
  /** Proper name of the wallet or service whose export this is. */
  readonly wallet?: string;
  /** A private key was seen in the original: of it the credentials' own text may be kept, and nothing else. */
  readonly holdsKeys?: true;
  /** What their earner kept with the badges that stand at `links`. */
  readonly linkWords?: ReadonlyMap<string, Brought>;
}

/** A file out of an archive. */
export interface PackedFile {
  /** As the archive has it, with its folders: shown, never used as a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What its earner kept with it, where the archive says so in another of its files. */
  readonly brought?: Brought;
}

/** A file of an archive as it stands there, encrypted. */
export interface LockedFile extends PackedFile {
  /** What its earner kept with it, where that is encrypted as well. */
  readonly about?: Uint8Array;
}

/** What a caller knows of the bytes: shown, never believed. */
export interface ReadHint {
  /** File name, or the address the bytes came from: what a page says is elsewhere counts from there. */
  readonly name?: string;
}
