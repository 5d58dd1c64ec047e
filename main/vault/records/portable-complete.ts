import { canonical } from '../header';
import { type Inside, nextRevision } from '../inside';
import { bytesOf, integerOf, textOrNull } from '../rows';
import { copyIdFor, hasOriginal } from './copies';
import { mergeOwn } from './merge-own';
import { mergeReports, mergeSnapshots } from './portable-history';
import { putCopy } from './portable-rows';
import type { PortableRecord } from './portable-types';
import { readSource } from './source';
import { places, type StoredView } from './stored';
import { isMended, isWholePicture } from './whole-content';

/** Adds to a record what only the backup has; false where that is nothing. */
export function completeRecord(inside: Inside, id: string, there: PortableRecord): boolean {
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
