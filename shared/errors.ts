import type { LapelLinkRefusal } from './lapel-links';

import type { RecoveryCodeProblem } from './recovery-code';
import type { CollectionError } from './collections';
import type { DeclaredError } from './declared';
import type { OwnError } from './own';

/**
 * Why bytes, text or a link did not become a credential. Each kind has its own message `errors.<kind>`
 * that says what it was, what was expected and what to do.
 */
export type IntakeError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'unreadable-file'; readonly code: string }
  | { readonly kind: 'not-a-badge'; readonly found: string }
  | { readonly kind: 'png-without-badge' }
  | { readonly kind: 'png-damaged' }
  | { readonly kind: 'picture-too-large'; readonly pixels: number; readonly limit: number }
  | { readonly kind: 'picture-without-code'; readonly format: string }
  | { readonly kind: 'picture-damaged' }
  | { readonly kind: 'picture-not-drawn'; readonly format: string }
  /** A code in a compressed form of another kind of wallet. */
  | { readonly kind: 'code-not-read'; readonly found: string }
  /** Links with which wallets and servers begin a conversation: they hand out, or ask to be shown, or may do either. */
  | { readonly kind: 'offer-link'; readonly protocol: string }
  | { readonly kind: 'request-link'; readonly protocol: string }
  | { readonly kind: 'exchange-link'; readonly protocol: string }
  | { readonly kind: 'own-link'; readonly why: LapelLinkRefusal }
  /** It was not drawn, so nobody looked for a code in it. */
  | { readonly kind: 'svg-without-badge' }
  | { readonly kind: 'svg-without-code' }
  | { readonly kind: 'svg-damaged'; readonly line: number; readonly column: number }
  | { readonly kind: 'svg-entities' }
  | { readonly kind: 'inflates-too-far'; readonly limit: number }
  | { readonly kind: 'json-malformed'; readonly line: number; readonly column: number }
  | { readonly kind: 'json-too-deep'; readonly limit: number }
  | { readonly kind: 'jws-malformed' }
  | { readonly kind: 'not-a-credential' }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'too-many'; readonly count: number; readonly limit: number }
  | { readonly kind: 'html-page' }
  | { readonly kind: 'too-many-hops'; readonly url: string; readonly limit: number }
  | { readonly kind: 'archive-not-supported'; readonly format: string }
  | { readonly kind: 'archive-damaged' }
  | { readonly kind: 'archive-encrypted' }
  | { readonly kind: 'archive-empty' }
  | { readonly kind: 'archive-too-large'; readonly limit: number }
  | { readonly kind: 'archive-too-deep' }
  | { readonly kind: 'archive-at-address'; readonly url: string }
  | { readonly kind: 'pdf-without-badge' }
  | { readonly kind: 'pdf-encrypted' }
  | { readonly kind: 'pdf-damaged' }
  | { readonly kind: 'pdf-too-complex'; readonly limit: number }
  /** Exports of other wallets: encrypted, without credentials, or not all of it. */
  | { readonly kind: 'wallet-locked'; readonly wallet: string }
  | { readonly kind: 'wallet-empty'; readonly wallet: string }
  | { readonly kind: 'file-encrypted' }
  /** A backup of Lapel: it is put back, not added. */
  | { readonly kind: 'own-backup' }
  | { readonly kind: 'holds-private-key' }
  | { readonly kind: 'bundle-locked'; readonly wallet: string; readonly count: number }
  | { readonly kind: 'bundle-wrong-passphrase'; readonly wallet: string }
  /** One file that the passphrase of the others does not open, or that is encrypted in another way. */
  | { readonly kind: 'bundle-entry-locked'; readonly name: string }
  | { readonly kind: 'bundle-entry-unknown'; readonly name: string }
  | { readonly kind: 'bundle-entry-altered'; readonly name: string }
  | { readonly kind: 'bundle-entry-missing'; readonly name: string }
  | { readonly kind: 'bundle-list-altered'; readonly wallet: string }
  | { readonly kind: 'list-page'; readonly wallet: string; readonly page: number; readonly pages: number }
  | { readonly kind: 'europass-xml' }
  | { readonly kind: 'pass-without-badge' }
  | { readonly kind: 'no-badge-in-folder' }
  | { readonly kind: 'takes-too-long'; readonly seconds: number }
  | { readonly kind: 'takes-too-much-memory' }
  | { readonly kind: 'cancelled' }
  | FetchError;

/** Why an address was not read. `link-refused`: our own rules; `unreachable`: the network; `server-refused`: its answer. */
export type FetchError =
  | { readonly kind: 'link-refused'; readonly text: string; readonly rule: LinkRule }
  | { readonly kind: 'network-not-allowed' }
  | { readonly kind: 'unreachable'; readonly host: string; readonly cause: string }
  | { readonly kind: 'server-refused'; readonly host: string; readonly status: number }
  | { readonly kind: 'gone'; readonly url: string }
  | { readonly kind: 'answer-too-large'; readonly host: string; readonly limit: number }
  | { readonly kind: 'answer-too-slow'; readonly host: string; readonly seconds: number }
  | { readonly kind: 'too-many-redirects'; readonly host: string };

export type LinkRule = 'not-a-url' | 'not-https' | 'has-credentials' | 'private-address' | 'special-port';

export type VaultError =
  | { readonly kind: 'locked' }
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'passphrase-too-short'; readonly minimum: number }
  | { readonly kind: 'wrong-recovery-code' }
  /** A change would leave nothing that opens the wallet day by day. */
  | { readonly kind: 'last-way-in' }
  /** The wallet was opened for reading alone. */
  | { readonly kind: 'read-only' }
  | RecoveryCodeProblem
  | { readonly kind: 'key-ring-unavailable' }
  | { readonly kind: 'key-ring-refused' }
  | { readonly kind: 'vault-exists' }
  | { readonly kind: 'vault-absent' }
  | { readonly kind: 'vault-in-use' }
  | { readonly kind: 'vault-damaged'; readonly keptAt: string; readonly detail: string }
  | { readonly kind: 'vault-newer'; readonly version: number }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'record-absent'; readonly id: string }
  | { readonly kind: 'record-damaged'; readonly id: string; readonly part: string };

/** Why a file did not become a registry of issuers. */
export type RegistryError =
  | { readonly kind: 'registry-too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'registry-too-many'; readonly count: number; readonly limit: number }
  | { readonly kind: 'registry-unknown' }
  | { readonly kind: 'registry-empty' }
  | { readonly kind: 'registry-entry'; readonly entry: string }
  /** A list of registries: it names addresses and no issuers. */
  | { readonly kind: 'registry-list'; readonly addresses: string }
  | { readonly kind: 'registry-no-anchor' }
  | { readonly kind: 'registry-anchor-changed'; readonly anchor: string }
  | { readonly kind: 'registry-nothing-counts'; readonly count: number };

/** Why a file did not become a vocabulary for an address. */
export type ContextError =
  | { readonly kind: 'context-address'; readonly text: string }
  | { readonly kind: 'context-bundled'; readonly url: string }
  | { readonly kind: 'context-too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'context-malformed' }
  | { readonly kind: 'context-redefines'; readonly member: string };

/** Why an issuer was not pinned. */
export type PinError = { readonly kind: 'issuer-not-confirmed' };

/** Why nothing was captured, or a folder is not watched. */
export type CaptureError =
  | { readonly kind: 'camera-not-allowed' }
  | { readonly kind: 'camera-absent' }
  | { readonly kind: 'screen-not-allowed' }
  | { readonly kind: 'clipboard-empty' }
  | { readonly kind: 'folder-absent'; readonly path: string }
  | { readonly kind: 'folder-watched-already' }
  | { readonly kind: 'folder-too-wide'; readonly path: string }
  | { readonly kind: 'too-many-folders'; readonly limit: number };

export type OtherError =
  | { readonly kind: 'bad-request'; readonly detail: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'nothing-to-export' }
  | { readonly kind: 'could-not-write'; readonly path: string; readonly code: string }
  | { readonly kind: 'already-baked' }
  | { readonly kind: 'not-bakeable'; readonly format: string }
  | { readonly kind: 'picture-not-bakeable' }
  | { readonly kind: 'pdf-unavailable'; readonly detail: string }
  | { readonly kind: 'printer-unavailable'; readonly detail: string }
  | { readonly kind: 'profile-absent' }
  /** The name of the wallet was to be typed before it is taken away. */
  | { readonly kind: 'name-not-typed' }
  | { readonly kind: 'too-many-profiles'; readonly limit: number }
  /** The chosen folder holds something already, or lies inside the wallet. */
  | { readonly kind: 'folder-not-empty'; readonly path: string }
  | { readonly kind: 'copy-differs'; readonly path: string }
  | { readonly kind: 'unexpected'; readonly detail: string };

/** Why no newer copy of a badge was taken in. */
export type RefreshError =
  | { readonly kind: 'refresh-not-offered' }
  | { readonly kind: 'refresh-not-newer' }
  | { readonly kind: 'refresh-other-badge' }
  | { readonly kind: 'refresh-not-good' };

/** Why a backup was not written, not opened or not put back. */
export type BackupError =
  | { readonly kind: 'backup-not-one' }
  | { readonly kind: 'backup-newer'; readonly version: number }
  | { readonly kind: 'backup-wrong-passphrase' }
  /** `place`: the line of the file, from 1. */
  | { readonly kind: 'backup-damaged'; readonly place: number }
  | { readonly kind: 'backup-cut-off' }
  | { readonly kind: 'backup-too-complex' }
  | { readonly kind: 'backup-not-same'; readonly path: string }
  | { readonly kind: 'backup-folder-gone'; readonly folder: string }
  | { readonly kind: 'backup-no-passphrase' }
  | { readonly kind: 'backup-under-way' };

export type WalletError =
  | BackupError
  | RefreshError
  | IntakeError
  | VaultError
  | RegistryError
  | ContextError
  | PinError
  | CaptureError
  | OwnError
  | CollectionError
  | DeclaredError
  | OtherError;
