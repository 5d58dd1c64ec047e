import type { Report } from '../../../shared/report';
import type { Settings } from '../../../shared/settings';
import type { Inside } from '../inside';
import { bytesOf, integerOf, textOf, textOrNull } from '../rows';
import { type DamagedValue, type ShelfKind, shelfKinds } from '../types';
import type { ContentTable, Outgoing, PortableContent, PortableRecord, PortableShelfItem } from './portable-types';
import { readShelf } from './shelf';
import { readSource } from './source';
import { places, type StoredInfo, type StoredSnapshot } from './stored';

type IsWritten = (table: ContentTable, sha256: string) => boolean;

/** What belongs to this computer and not to the wallet. SECURITY: the key of the backups never goes into one. */
const staysHere: readonly ShelfKind[] = ['backup', 'watched-folder', 'notice', 'import-journal'];
export const portableShelfKinds = shelfKinds.filter((kind) => !staysHere.includes(kind));

export function portableIds({ store }: Inside): readonly string[] {
  return store.all('SELECT id FROM records ORDER BY revision').map((row) => textOf(row, 'id'));
}

/** See `PortableVault.record`. */
export function portableRecord(inside: Inside, id: string, isWritten: IsWritten): Outgoing | 'damaged' | null {
  const { store, sealer } = inside;
  const row = store.get('SELECT revision, original, picture, view FROM records WHERE id = ?', [id]);
  if (row === null) return null;
  const view = sealer.openJson(places.view(id, integerOf(row, 'revision')), bytesOf(row, 'view'));
  const source = view && readSource(inside, id);
  if (view && !source) sealer.miss(places.source(id));
  if (!source) return 'damaged';

  const contents: PortableContent[] = [];
  /** Whether these bytes are in the backup once this record is. */
  const takes = (table: ContentTable, sha256: string): boolean => {
    if (isWritten(table, sha256) || contents.some((one) => one.table === table && one.sha256 === sha256)) return true;
    const content = readContent(inside, table, sha256);
    if (content) contents.push(content);
    return content !== null;
  };
  /** As `takes`. A row that is not there tells nothing of itself, so that its absence is noted here. */
  const keeps = (sha256: string, ...tables: readonly [ContentTable, ...ContentTable[]]): boolean => {
    const kept = tables.some((table) => takes(table, sha256));
    if (!kept) sealer.miss(places.bytes(tables[0], sha256));
    return kept;
  };
  const original = textOf(row, 'original');
  if (!keeps(original, 'originals')) return 'damaged';
  const picture = textOrNull(row, 'picture');
  const keepsPicture = picture !== null && keeps(picture, 'pictures', 'originals');
  const record: PortableRecord = {
    ...{ id, original, picture: keepsPicture ? picture : null, view, source },
    reports: reportsOf(inside, id),
    snapshots: portableSnapshots(inside, id).filter(({ sha256 }) => keeps(sha256, 'documents')),
    copies: portableCopies(inside, id).filter((copy) => keeps(copy.original, 'originals')),
  };
  return { record, contents, whole: keepsPicture === (picture !== null) && hasAll(inside, record) };
}

/** Whether a record has come out with every report, snapshot and copy that the wallet has a row for. */
function hasAll({ store }: Inside, { id, ...record }: PortableRecord): boolean {
  return (['reports', 'snapshots', 'copies'] as const).every((table) => {
    const row = store.get(`SELECT COUNT(*) AS number FROM ${table} WHERE record = ?`, [id]);
    return row !== null && integerOf(row, 'number') === record[table].length;
  });
}

/** Everything the earner keeps beside the badges, kind by kind, oldest first. */
export function portableShelf(inside: Inside): readonly PortableShelfItem[] {
  return portableShelfKinds.flatMap((shelf) => readShelf<unknown>(inside, shelf).map((item) => ({ ...item, shelf })));
}

/** The settings as they were saved; null where none ever were. */
export function portableSettings({ store, sealer }: Inside): Settings | null {
  const row = store.get("SELECT revision, sealed FROM settings WHERE key = 'settings'");
  return row && sealer.openJson(places.settings(integerOf(row, 'revision')), bytesOf(row, 'sealed'));
}

/** See `PortableVault.hurtBeside`. What no backup holds (drafts, the notes of this computer) makes none the worse. */
export function hurtBeside({ sealer }: Inside): number {
  const isPortable = (id: string) => portableShelfKinds.some((kind) => id.startsWith(`${kind}:`));
  const isHurt = ({ table, id }: DamagedValue) =>
    (table === 'shelf' && isPortable(id)) || (table === 'settings' && id === 'settings');
  return sealer.damaged().filter(isHurt).length;
}

/** Oldest first; those that do not open are left out. */
export function reportsOf({ store, sealer }: Inside, id: string): readonly Report[] {
  const rows = store.all('SELECT revision, sealed FROM reports WHERE record = ? ORDER BY revision', [id]);
  return rows.flatMap((row) => {
    const place = places.report(id, integerOf(row, 'revision'));
    return sealer.openJson(place, bytesOf(row, 'sealed')) ?? [];
  });
}

export function portableSnapshots({ store, sealer }: Inside, id: string): readonly StoredSnapshot[] {
  const rows = store.all('SELECT address, revision, sealed FROM snapshots WHERE record = ? ORDER BY number', [id]);
  return rows.flatMap((row) => {
    const place = places.snapshot(id, bytesOf(row, 'address'), integerOf(row, 'revision'));
    return sealer.openJson(place, bytesOf(row, 'sealed')) ?? [];
  });
}

export function portableCopies({ store, sealer }: Inside, record: string): PortableRecord['copies'] {
  const rows = store.all('SELECT id, original, sealed FROM copies WHERE record = ? ORDER BY rowid', [record]);
  return rows.flatMap((row) => {
    const id = textOf(row, 'id');
    const copy = sealer.openJson(places.copy(record, id), bytesOf(row, 'sealed'));
    return copy ? [{ id, original: textOf(row, 'original'), ...copy }] : [];
  });
}

function readContent({ store, sealer }: Inside, table: ContentTable, sha256: string): PortableContent | null {
  const columns = table === 'documents' ? 'bytes' : 'bytes, info';
  const row = store.get(`SELECT ${columns} FROM ${table} WHERE sha256 = ?`, [sha256]);
  const bytes = row && sealer.open(places.bytes(table, sha256), bytesOf(row, 'bytes'));
  if (!bytes) return null;
  if (table === 'documents') return { table, sha256, info: null, bytes };
  const info: StoredInfo | null = sealer.openJson(places.info(table, sha256), bytesOf(row, 'info'));
  return info && { table, sha256, info: { fileName: info.fileName, mediaType: info.mediaType }, bytes };
}
