import type { SnapshotView } from '../../../shared/wallet';
import { assertHash, type Inside } from '../inside';
import { bytesOf, integerOf, type Row, textOf } from '../rows';
import type { EvidenceSnapshot } from '../../net/types';
import { places, type StoredSnapshot } from './stored';
import { isWhole, putWhole } from './whole-content';

const columns = 'record, address, document, revision, sealed';

/** Keeps the documents a check used, each content once, with the day it was read. */
export function putSnapshots(
  inside: Inside,
  record: string,
  revision: number,
  snapshots: readonly EvidenceSnapshot[],
): void {
  const { store, sealer } = inside;
  for (const { bytes, ...snapshot } of snapshots) {
    assertHash(bytes, snapshot.sha256);
    putDocument(inside, snapshot.sha256, bytes);
    const address = sealer.addressOf(snapshot.url);
    const stored: StoredSnapshot = { ...snapshot, size: bytes.length };
    store.run(
      'INSERT INTO snapshots (record, address, fetched, document, revision, sealed) VALUES (?, ?, ?, ?, ?, ?)',
      [
        record,
        address,
        BigInt(Math.trunc(Date.parse(snapshot.fetchedAt)) || 0),
        snapshot.sha256,
        revision,
        sealer.sealJson(places.snapshot(record, address, revision), stored),
      ],
    );
  }
}

/** Keeps a document once; one that is there and opens stays. Its hash was checked by the caller. */
export function putDocument(inside: Inside, sha256: string, bytes: Uint8Array): void {
  if (isWhole(inside, 'documents', sha256)) return;
  const sealed = inside.sealer.seal(places.bytes('documents', sha256), bytes);
  putWhole(inside, 'documents', sha256, { bytes: sealed, info: null });
}

/** The newest copy of an address that still opens. */
export function newestSnapshot({ store, sealer }: Inside, url: string): EvidenceSnapshot | null {
  const rows = store.all(
    `SELECT ${columns} FROM snapshots WHERE address = ? ORDER BY fetched DESC, number DESC LIMIT 20`,
    [sealer.addressOf(url)],
  );
  for (const row of rows) {
    const stored = openSnapshot(sealer, row);
    const document = store.get('SELECT bytes FROM documents WHERE sha256 = ?', [textOf(row, 'document')]);
    if (!stored || !document) continue;
    const bytes = sealer.open(places.bytes('documents', stored.sha256), bytesOf(document, 'bytes'));
    if (!bytes) continue;
    const { size: _, ...snapshot } = stored;
    return { ...snapshot, bytes };
  }
  return null;
}

/** What was kept for one record, newest first. */
export function snapshotsOf({ store, sealer }: Inside, record: string): readonly SnapshotView[] {
  const rows = store.all(`SELECT ${columns} FROM snapshots WHERE record = ? ORDER BY fetched DESC, number DESC`, [
    record,
  ]);
  return rows.flatMap((row) => {
    const stored = openSnapshot(sealer, row);
    if (!stored) return [];
    const { url, sha256, size, fetchedAt, purpose } = stored;
    return [{ url, sha256, size, fetchedAt, purpose }];
  });
}

function openSnapshot(sealer: Inside['sealer'], row: Row): StoredSnapshot | null {
  const place = places.snapshot(textOf(row, 'record'), bytesOf(row, 'address'), integerOf(row, 'revision'));
  return sealer.openJson(place, bytesOf(row, 'sealed'));
}
