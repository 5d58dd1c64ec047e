import type { Report } from '../../../shared/report';
import type { Inside } from '../inside';
import { places, type StoredCopy, type StoredSnapshot } from './stored';

// Rows that belong to a record, as a restore puts them.

export function putReport({ store, sealer }: Inside, id: string, revision: number, report: Report): void {
  const sealed = sealer.sealJson(places.report(id, revision), report);
  store.run('INSERT INTO reports (record, revision, sealed) VALUES (?, ?, ?)', [id, revision, sealed]);
}

export function putSnapshot(
  { store, sealer }: Inside,
  record: string,
  revision: number,
  snapshot: StoredSnapshot,
): void {
  const address = sealer.addressOf(snapshot.url);
  store.run('INSERT INTO snapshots (record, address, fetched, document, revision, sealed) VALUES (?, ?, ?, ?, ?, ?)', [
    ...[record, address, BigInt(Math.trunc(Date.parse(snapshot.fetchedAt)) || 0), snapshot.sha256, revision],
    sealer.sealJson(places.snapshot(record, address, revision), snapshot),
  ]);
}

export function putCopy(
  { store, sealer }: Inside,
  record: string,
  id: string,
  original: string,
  copy: StoredCopy,
): void {
  store.run('INSERT OR REPLACE INTO copies (id, record, original, sealed) VALUES (?, ?, ?, ?)', [
    ...[id, record, original],
    sealer.sealJson(places.copy(record, id), copy),
  ]);
}
