import type { Classification } from '../../../shared/classification';
import type { CredentialFormat, CredentialSummary, Payload } from '../../../shared/credential';
import type { KeptDraft } from '../../../shared/declared';
import type { OwnWords } from '../../../shared/own';
import type { Report } from '../../../shared/report';
import type { Settings } from '../../../shared/settings';
import type { DocumentPurpose, Origin } from '../../../shared/wallet';
import type { JsonPlace, Place } from '../seal';

/** `records.view`: what a list shows of a record; written anew with every change of it. */
export interface StoredView {
  readonly addedAt: string;
  readonly trashedAt: string | null;
  readonly origin: Origin;
  readonly summary: CredentialSummary;
  readonly classification: Classification;
  readonly report: Report;
  /** Absent where the earner has said nothing, and in views older than their words. */
  readonly own?: OwnWords;
}

/** `sources.sealed`: what arrived; written once. */
export interface StoredSource {
  readonly addedAt: string;
  readonly origin: Origin;
  readonly pointer: string;
  readonly format: CredentialFormat;
  readonly baked: boolean;
  readonly payload: Payload;
}

/** `originals.info` and `pictures.info`. */
export interface StoredInfo {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
}

/** `snapshots.sealed`. */
export interface StoredSnapshot {
  readonly url: string;
  readonly finalUrl: string;
  readonly purpose: DocumentPurpose;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
  readonly fetchedAt: string;
  readonly gone: boolean;
}

/** `copies.sealed`: where a further original came from. */
export interface StoredCopy {
  readonly pointer: string;
  readonly origin: Origin;
  readonly addedAt: string;
}

type ContentTable = 'originals' | 'pictures' | 'documents';

/** Where each sealed value stands. */
export const places = {
  check: { table: 'meta', id: 'check', column: 'sealed', revision: 0 },
  view: (id: string, revision: number): JsonPlace<StoredView> => ({ table: 'records', id, column: 'view', revision }),
  source: (id: string): JsonPlace<StoredSource> => ({ table: 'sources', id, column: 'sealed', revision: 0 }),
  report: (id: string, revision: number): JsonPlace<Report> => ({ table: 'reports', id, column: 'sealed', revision }),
  info: (table: ContentTable, id: string): JsonPlace<StoredInfo> => ({ table, id, column: 'info', revision: 0 }),
  bytes: (table: ContentTable, id: string): Place => ({ table, id, column: 'bytes', revision: 0 }),
  snapshot: (record: string, address: Uint8Array, revision: number): JsonPlace<StoredSnapshot> => ({
    table: 'snapshots',
    id: `${record}:${Buffer.from(address).toString('hex')}`,
    column: 'sealed',
    revision,
  }),
  copy: (record: string, id: string): JsonPlace<StoredCopy> => ({
    table: 'copies',
    id: `${record}:${id}`,
    column: 'sealed',
    revision: 0,
  }),
  shelf: <T>(kind: string, name: Uint8Array, revision: number): JsonPlace<T> => ({
    table: 'shelf',
    id: `${kind}:${Buffer.from(name).toString('hex')}`,
    column: 'sealed',
    revision,
  }),
  settings: (revision: number): JsonPlace<Settings> => ({
    table: 'settings',
    id: 'settings',
    column: 'sealed',
    revision,
  }),
  front: (revision: number): JsonPlace<readonly (readonly string[])[]> => ({
    table: 'settings',
    id: 'front',
    column: 'sealed',
    revision,
  }),
  drafts: (revision: number): JsonPlace<Readonly<Record<string, KeptDraft>>> => ({
    table: 'settings',
    id: 'drafts',
    column: 'sealed',
    revision,
  }),
} as const;
