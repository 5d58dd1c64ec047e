import { createHash } from 'node:crypto';
import { z } from 'zod';
import { credentialFormats } from '../../shared/credential';
import type { Settings } from '../../shared/settings';
import { portableShelfKinds } from '../vault/records/portable-out';
import { type PortableContent, type PortableRecord, type PortableShelfItem } from '../vault/records/portable-types';
import { limits } from './limits';
import { isTooComplex } from './part-text';
import { classification, instant, origin, ownWords, payload, report, settings, sha256, summary } from './shapes';
import { fitsShelf } from './shelf-shapes';

/** One thing in a backup, as its JSON has it; `docs/backup.md` tells the members. */
export type Entry =
  | { readonly kind: 'file'; readonly content: PortableContent }
  | { readonly kind: 'record'; readonly record: PortableRecord }
  | { readonly kind: 'shelf'; readonly item: PortableShelfItem }
  | { readonly kind: 'settings'; readonly settings: Settings };

/** For what stands around an entry that is alone in its part. */
const room = 64;
/** SECURITY: these bytes are served to the renderer under this type, so it is one of a picture. */
const pictureType = z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml']);
/** As long as a name in an archive may be, since badges come out of those. */
const name = z.string().max(65_535);
/** Base64; looked at when it is decoded, because a pattern over 40 MB would run out of stack. */
const base64 = z.string();

const file = z.discriminatedUnion('table', [
  z.strictObject({
    kind: z.literal('file'),
    table: z.literal('originals'),
    sha256,
    fileName: name,
    mediaType: z.string().max(255),
    bytes: base64,
  }),
  z.strictObject({
    kind: z.literal('file'),
    table: z.literal('pictures'),
    sha256,
    fileName: name,
    mediaType: pictureType,
    bytes: base64,
  }),
  z.strictObject({ kind: z.literal('file'), table: z.literal('documents'), sha256, bytes: base64 }),
]);

const place = { pointer: z.string().max(10_000), origin, addedAt: instant };
const snapshot = z.looseObject({
  ...{ url: z.string(), finalUrl: z.string(), mediaType: z.string(), sha256, fetchedAt: instant },
  purpose: z.enum(['hosted', 'issuer', 'key', 'did', 'status', 'schema', 'picture', 'badge']),
  ...{ size: z.number().int().min(0), gone: z.boolean() },
});

const record = z.strictObject({
  kind: z.literal('record'),
  id: sha256,
  original: sha256,
  picture: sha256.nullable(),
  view: z.looseObject({
    ...{ addedAt: instant, trashedAt: instant.nullable(), origin, summary, classification, report },
    own: ownWords.exactOptional(),
  }),
  source: z.looseObject({ ...place, format: z.enum(credentialFormats), baked: z.boolean(), payload }),
  reports: z.array(report).max(100_000),
  snapshots: z.array(snapshot).max(100_000),
  copies: z.array(z.looseObject({ id: sha256, original: sha256, ...place })).max(100_000),
});

const shelfItem = z.strictObject({
  kind: z.literal('shelf'),
  shelf: z.enum(portableShelfKinds),
  id: z.string().max(4_096),
  value: z.unknown(),
});

const settingsEntry = z.strictObject({ kind: z.literal('settings'), settings });

/** The JSON of an entry, members in a fixed order, so that its text can be compared. */
export function entryText(entry: Entry): string {
  switch (entry.kind) {
    case 'file': {
      const { table, sha256: hash, info, bytes } = entry.content;
      const encoded = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
      return JSON.stringify({ kind: 'file', table, sha256: hash, ...info, bytes: encoded });
    }
    case 'record':
      return JSON.stringify({ kind: 'record', ...entry.record });
    case 'shelf': {
      const { shelf, id, value } = entry.item;
      return JSON.stringify({ kind: 'shelf', shelf, id, value });
    }
    case 'settings':
      return JSON.stringify(entry);
  }
}

/** An entry out of parsed JSON; null where it has not the shape of one. The bytes of a file are not hashed here. */
export function readEntry(json: unknown): Entry | null {
  const kind = z.object({ kind: z.string() }).safeParse(json).data?.kind;
  switch (kind) {
    case 'file': {
      const parsed = file.safeParse(json).data;
      if (!parsed) return null;
      const { table, sha256: hash, bytes } = parsed;
      const decoded = Buffer.from(bytes, 'base64');
      if (decoded.toString('base64') !== bytes) return null;
      const info = table === 'documents' ? null : { fileName: parsed.fileName, mediaType: parsed.mediaType };
      return { kind, content: { table, sha256: hash, info, bytes: decoded } };
    }
    case 'record': {
      const parsed = record.safeParse(json).data;
      if (!parsed) return null;
      const { kind: _, ...rest } = parsed;
      return { kind, record: rest };
    }
    case 'shelf': {
      const parsed = shelfItem.safeParse(json).data;
      if (!parsed || !fitsShelf(parsed.shelf, parsed.value)) return null;
      const { shelf, id, value } = parsed;
      return { kind, item: { shelf, id, value } };
    }
    case 'settings': {
      const parsed = settingsEntry.safeParse(json).data;
      return parsed ? { kind, settings: parsed.settings } : null;
    }
    default:
      return null;
  }
}

/** The contents a record cannot be without. */
export function contentsOf({ original, picture, snapshots, copies }: PortableRecord): readonly {
  readonly table: PortableContent['table'];
  readonly sha256: string;
}[] {
  return [
    { table: 'originals', sha256: original },
    ...(picture === null ? [] : [{ table: 'pictures' as const, sha256: picture }]),
    ...copies.map((copy) => ({ table: 'originals' as const, sha256: copy.original })),
    ...snapshots.map((one) => ({ table: 'documents' as const, sha256: one.sha256 })),
  ];
}

/**
 * Whether a reader would take an entry as it stands, alone in a part. One that nobody could read back would make the whole
 * backup worthless. The bytes of a file are not looked at.
 */
export function isReadable(entry: Entry, text: string): boolean {
  if (Buffer.byteLength(text) + room > limits.inflatedText) return false;
  if (entry.kind !== 'file' && isTooComplex(`{"entries":[${text}]}`)) return false;
  switch (entry.kind) {
    case 'file': {
      const { table, sha256: hash, info } = entry.content;
      return file.safeParse({ kind: 'file', table, sha256: hash, ...info, bytes: '' }).success;
    }
    case 'record':
      return record.safeParse({ kind: 'record', ...entry.record }).success;
    case 'shelf':
      return (
        shelfItem.safeParse({ kind: 'shelf', ...entry.item }).success && fitsShelf(entry.item.shelf, entry.item.value)
      );
    case 'settings':
      return settingsEntry.safeParse(entry).success;
  }
}

/** What an entry is called within its backup, in which no name comes twice; null where a file is not what its hash says. */
export function entryName(entry: Entry): string | null {
  switch (entry.kind) {
    case 'file': {
      const { table, sha256: hash, bytes } = entry.content;
      return createHash('sha256').update(bytes).digest('hex') === hash ? `${table} ${hash}` : null;
    }
    case 'record':
      return `record ${entry.record.id}`;
    case 'shelf':
      return `shelf ${entry.item.shelf} ${entry.item.id}`;
    case 'settings':
      return 'settings';
  }
}

/** Whether an original may stand as a badge's picture: a baked badge is its own. */
export function isPicture({ table, info }: PortableContent): boolean {
  return table === 'originals' && pictureType.safeParse(info?.mediaType).success;
}
