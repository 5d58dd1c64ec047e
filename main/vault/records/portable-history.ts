import type { Report } from '../../../shared/report';
import { canonical } from '../header';
import { type Inside, nextRevision } from '../inside';
import { bytesOf, integerOf } from '../rows';
import { portableSnapshots, reportsOf } from './portable-out';
import { putReport, putSnapshot } from './portable-rows';
import { places, type StoredSnapshot } from './stored';

/** Both histories as one, by the time of the check; false where the backup has nothing that is not here. */
export function mergeReports(inside: Inside, id: string, there: readonly Report[]): boolean {
  const { store, sealer } = inside;
  const here = reportsOf(inside, id);
  const known = new Set(here.map(canonical));
  const more = there.filter((report) => !known.has(canonical(report)));
  if (more.length === 0) return false;
  const all = [...here, ...more].sort((a, b) => (a.checkedAt < b.checkedAt ? -1 : a.checkedAt > b.checkedAt ? 1 : 0));
  const rows = store.all('SELECT revision, sealed FROM reports WHERE record = ?', [id]);
  const kept = rows.map((row) => ({ row, place: places.report(id, integerOf(row, 'revision')) }));
  const hurt = kept.filter(({ row, place }) => sealer.openJson(place, bytesOf(row, 'sealed')) === null);
  // One that opens to nothing stays, and is told, where too little came to be in its place.
  const stay = more.length < hurt.length ? hurt : [];
  for (const { place } of kept.filter((one) => !stay.includes(one))) {
    store.run('DELETE FROM reports WHERE record = ? AND revision = ?', [id, place.revision]);
    sealer.forgetPlace(place);
  }
  for (const report of all) putReport(inside, id, nextRevision(inside), report);
  return true;
}

/** As with the reports; they are put behind those that are here. */
export function mergeSnapshots(
  inside: Inside,
  id: string,
  revision: number,
  there: readonly StoredSnapshot[],
): boolean {
  const { store, sealer } = inside;
  const known = new Set(portableSnapshots(inside, id).map(canonical));
  const more = there.filter((snapshot) => !known.has(canonical(snapshot)));
  if (more.length === 0) return false;
  const rows = store.all('SELECT number, address, revision, sealed FROM snapshots WHERE record = ?', [id]);
  const hurt = rows.flatMap((row) => {
    const place = places.snapshot(id, bytesOf(row, 'address'), integerOf(row, 'revision'));
    return sealer.openJson(place, bytesOf(row, 'sealed')) === null ? [{ place, number: integerOf(row, 'number') }] : [];
  });
  // One that opens to nothing stays here, too, where too little came to be in its place.
  for (const { place, number } of more.length < hurt.length ? [] : hurt) {
    store.run('DELETE FROM snapshots WHERE number = ?', [number]);
    sealer.forgetPlace(place);
  }
  for (const snapshot of more) putSnapshot(inside, id, revision, snapshot);
  return true;
}
