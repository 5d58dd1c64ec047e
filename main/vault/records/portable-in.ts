import type { Report } from '../../../shared/report';
import type { Settings } from '../../../shared/settings';
import { canonical } from '../header';
import { type Inside, nextRevision } from '../inside';
import { bytesOf, integerOf, textOrNull } from '../rows';
import { copyIdFor, hasOriginal, recordOf } from './copies';
import { mergeOwn } from './merge-own';
import { portableSettings, portableSnapshots, reportsOf } from './portable-out';
import { mergeShelf } from './portable-shelf';
import type { Incoming, PortableRecord, Restored } from './portable-types';
import { saveSettings } from './settings';
import { readSource } from './source';
import { isMended, isWholePicture } from './whole-content';
import { places, type StoredCopy, type StoredSnapshot, type StoredView } from './stored';

type Outcome = keyof Restored;

/** Merges a record a step, and at the end what stands beside them; inside the transaction of its caller. */
export function* mergeSteps(inside: Inside, { settings, records, shelf }: Incoming): Generator<undefined, Restored> {
  const became = { added: 0, completed: 0, unchanged: 0 };
  /** Records of the backup that stand here under another id: there they are a copy, or the other way round. */
  const renamed = new Map<string, string>();
  for (const record of records) {
    const id = standsFor(inside, record);
    if (id !== record.id) renamed.set(record.id, id);
    became[mergeRecord(inside, id, record)] += 1;
    yield;
  }
  mergeShelf(inside, shelf(), (id) => renamed.get(id) ?? id);
  const saved = settings();
  if (saved) mergeSettings(inside, saved);
  return became;
}

/** The record here that is this one: by its id, by a copy of it here, or by a copy of it there. */
function standsFor(inside: Inside, record: PortableRecord): string {
  const known = [record.id, ...record.copies.map(({ id }) => id)].map((id) => recordOf(inside, id));
  return known.find((id) => id !== null) ?? record.id;
}

function mergeRecord(inside: Inside, id: string, record: PortableRecord): Outcome {
  const { store } = inside;
  if (store.get('SELECT 1 AS found FROM records WHERE id = ?', [id]) === null) {
    insert(inside, record);
    return 'added';
  }
  return complete(inside, id, record) ? 'completed' : 'unchanged';
}

/** Reports first, each at a revision of its own, so that the record's own is the newest of them. */
function insert(inside: Inside, record: PortableRecord): void {
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

/** Adds to a record what only the backup has; false where that is nothing. */
function complete(inside: Inside, id: string, there: PortableRecord): boolean {
  const { store, sealer } = inside;
  const row = store.get('SELECT revision, picture, view FROM records WHERE id = ?', [id]);
  if (row === null) return false;
  const before = sealer.openJson(places.view(id, integerOf(row, 'revision')), bytesOf(row, 'view'));
  const after = before ? mergeViews(before, there.view) : there.view;
  const picture =
    textOrNull(row, 'picture') ?? (there.picture && isWholePicture(inside, there.picture) ? there.picture : null);
  const revision = integerOf(row, 'revision') + 1;
  const gained = [
    canonical(before) !== canonical(after),
    picture !== textOrNull(row, 'picture'),
    isMended(inside, contentsOf(there)),
    mendSource(inside, id, there),
    mergeReports(inside, id, there.reports),
    mergeSnapshots(inside, id, revision, there.snapshots),
    mergeCopies(inside, id, there),
  ];
  if (!gained.includes(true)) return false;
  const next = nextRevision(inside);
  store.run('UPDATE records SET revision = ?, trashed = ?, picture = ?, view = ? WHERE id = ?', [
    ...[next, after.trashedAt !== null, picture],
    ...[sealer.sealJson(places.view(id, next), after), id],
  ]);
  return true;
}

/** The newer check counts. What is out of the trash on either side is out of it, so that a backup brings things back. */
function mergeViews(here: StoredView, there: StoredView): StoredView {
  const { summary, classification, report } = there.report.checkedAt > here.report.checkedAt ? there : here;
  const own = mergeOwn(here.own, there.own);
  return {
    ...here,
    ...{ summary, classification, report },
    trashedAt: here.trashedAt !== null && there.trashedAt === null ? null : here.trashedAt,
    ...(own && { own }),
  };
}

function contentsOf({ original, picture, snapshots, copies }: PortableRecord): readonly (string | null)[] {
  return [original, picture, ...snapshots.map(({ sha256 }) => sha256), ...copies.map((copy) => copy.original)];
}

/** What arrived, anew, where the value here was damaged. Only under its own id: the pointers of a copy are others. */
function mendSource(inside: Inside, id: string, there: PortableRecord): boolean {
  if (id !== there.id || readSource(inside, id) !== null) return false;
  const sealed = inside.sealer.sealJson(places.source(id), there.source);
  inside.store.run('INSERT OR REPLACE INTO sources (record, sealed) VALUES (?, ?)', [id, sealed]);
  return true;
}

/** Both histories as one, by the time of the check. */
function mergeReports(inside: Inside, id: string, there: readonly Report[]): boolean {
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

function mergeSnapshots(inside: Inside, id: string, revision: number, there: readonly StoredSnapshot[]): boolean {
  const { store, sealer } = inside;
  const known = new Set(portableSnapshots(inside, id).map(canonical));
  const more = there.filter((snapshot) => !known.has(canonical(snapshot)));
  if (more.length === 0) return false;
  const rows = store.all('SELECT number, address, revision, sealed FROM snapshots WHERE record = ?', [id]);
  const hurt = rows.flatMap((row) => {
    const place = places.snapshot(id, bytesOf(row, 'address'), integerOf(row, 'revision'));
    return sealer.openJson(place, bytesOf(row, 'sealed')) === null ? [{ place, number: integerOf(row, 'number') }] : [];
  });
  // As with the reports.
  for (const { place, number } of more.length < hurt.length ? [] : hurt) {
    store.run('DELETE FROM snapshots WHERE number = ?', [number]);
    sealer.forgetPlace(place);
  }
  for (const snapshot of more) putSnapshot(inside, id, revision, snapshot);
  return true;
}

function mergeCopies(inside: Inside, id: string, there: PortableRecord): boolean {
  const { origin, addedAt, pointer } = there.source;
  const own = { id: there.id, original: there.original, pointer, origin, addedAt };
  const copies = id === there.id && hasOriginal(inside, id, own.original) ? there.copies : [own, ...there.copies];
  let gained = false;
  for (const { id: named, original, ...stored } of copies) {
    const copy = copyIdFor(inside, id, named, original);
    if (copy === null) continue;
    putCopy(inside, id, copy, original, stored);
    gained = true;
  }
  return gained;
}

/** The name of an empty wallet is filled, addresses are added; a wallet without settings takes all of them. */
function mergeSettings(inside: Inside, there: Settings): void {
  const here = portableSettings(inside);
  const merged = here
    ? {
        ...here,
        profileName: here.profileName === '' ? there.profileName : here.profileName,
        emails: [...new Set([...here.emails, ...there.emails])].slice(0, 50),
      }
    : there;
  if (!here || canonical(here) !== canonical(merged)) saveSettings(inside, merged);
}

function putReport({ store, sealer }: Inside, id: string, revision: number, report: Report): void {
  const sealed = sealer.sealJson(places.report(id, revision), report);
  store.run('INSERT INTO reports (record, revision, sealed) VALUES (?, ?, ?)', [id, revision, sealed]);
}

function putSnapshot({ store, sealer }: Inside, record: string, revision: number, snapshot: StoredSnapshot): void {
  const address = sealer.addressOf(snapshot.url);
  store.run('INSERT INTO snapshots (record, address, fetched, document, revision, sealed) VALUES (?, ?, ?, ?, ?, ?)', [
    ...[record, address, BigInt(Math.trunc(Date.parse(snapshot.fetchedAt)) || 0), snapshot.sha256, revision],
    sealer.sealJson(places.snapshot(record, address, revision), snapshot),
  ]);
}

function putCopy({ store, sealer }: Inside, record: string, id: string, original: string, copy: StoredCopy): void {
  store.run('INSERT OR REPLACE INTO copies (id, record, original, sealed) VALUES (?, ?, ?, ?)', [
    ...[id, record, original],
    sealer.sealJson(places.copy(record, id), copy),
  ]);
}
