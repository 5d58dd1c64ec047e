import { type Inside, nextRevision } from '../inside';
import { putCopy, putReport, putSnapshot } from './portable-rows';
import type { PortableRecord } from './portable-types';
import { places } from './stored';
import { isWholePicture } from './whole-content';

/**
 * Puts a record of a backup that is not here. Its reports come first, each at a revision of its own, so that the record's
 * own is the newest of them.
 */
export function insertRecord(inside: Inside, record: PortableRecord): void {
  const { store, sealer } = inside;
  const { id, view, original, picture } = record;
  store.run('DELETE FROM tombstones WHERE id = ?', [id]);
  const revisions = record.reports.map(() => nextRevision(inside));
  const revision = nextRevision(inside);
  store.run('INSERT INTO records (id, revision, trashed, original, picture, view) VALUES (?, ?, ?, ?, ?, ?)', [
    ...[id, revision, view.trashedAt !== null, original],
    picture !== null && isWholePicture(inside, picture) ? picture : null,
    sealer.sealJson(places.view(id, revision), view),
  ]);
  store.run('INSERT INTO sources (record, sealed) VALUES (?, ?)', [
    id,
    sealer.sealJson(places.source(id), record.source),
  ]);
  record.reports.forEach((report, place) => putReport(inside, id, revisions[place] ?? revision, report));
  for (const snapshot of record.snapshots) putSnapshot(inside, id, revision, snapshot);
  for (const { id: copy, original: bytes, ...stored } of record.copies) putCopy(inside, id, copy, bytes, stored);
}
