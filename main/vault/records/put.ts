import { failure, type Result, success } from '../../../shared/result';
import type { VaultError } from '../../../shared/errors';
import { type Inside, nextRevision } from '../inside';
import { bytesOf, integerOf, textOrNull } from '../rows';
import type { NewRecord, Vault } from '../types';
import { putOriginal, putPicture, replacePicture } from './contents';
import { noteLost } from './lost';
import { readSource } from './source';
import { putSnapshots } from './snapshots';
import { places, type StoredSource, type StoredView } from './stored';
import { allOrNothing, isWhole, isWholePicture } from './whole-content';

type CheckOutcome = Parameters<Vault['addReport']>[1];

/** Whether a record is there, and whether in the trash. */
export function standingOf({ store }: Inside, id: string): ReturnType<Vault['has']> {
  const row = store.get('SELECT trashed FROM records WHERE id = ?', [id]);
  if (row === null) return 'absent';
  return integerOf(row, 'trashed') === 0 ? 'present' : 'trashed';
}

/**
 * Stores what arrived, all in one transaction. What is there already stays untouched; what is in the trash comes back,
 * and so does what was damaged on the disk.
 */
export function putRecords(inside: Inside, records: readonly NewRecord[]): ReturnType<Vault['put']> {
  return allOrNothing(inside, () =>
    records.map((record) => {
      const { id } = record;
      const standing = standingOf(inside, id);
      if (standing === 'absent') {
        insertRecord(inside, record);
        return { id, kind: 'added' };
      }
      const opens = readSource(inside, id) !== null && readView(inside, id) !== null;
      if (standing === 'present' && opens && !mendsFiles(inside, record)) return { id, kind: 'already-there' };
      if (isItsOriginal(inside, record)) putOriginal(inside, record.original);
      if (!opens) writeSource(inside, record);
      addOutcome(inside, id, record, null);
      return { id, kind: standing === 'trashed' ? 'restored' : 'mended' };
    }),
  );
}

/** Adds a check to the history; the record's view follows it. */
export function addReport(inside: Inside, id: string, outcome: CheckOutcome): Result<null, VaultError> {
  return allOrNothing(inside, () => {
    const standing = standingOf(inside, id);
    if (standing === 'absent') return failure({ kind: 'record-absent', id });
    const trashedAt = standing === 'trashed' ? (readView(inside, id)?.trashedAt ?? outcome.report.checkedAt) : null;
    if (!addOutcome(inside, id, outcome, trashedAt)) return failure({ kind: 'record-damaged', id, part: 'source' });
    return success(null);
  });
}

function readView({ store, sealer }: Inside, id: string): StoredView | null {
  const row = store.get('SELECT revision, view FROM records WHERE id = ?', [id]);
  return row && sealer.openJson(places.view(id, integerOf(row, 'revision')), bytesOf(row, 'view'));
}

/** Whether it brings bytes anew that the disk has damaged. */
function mendsFiles(inside: Inside, record: NewRecord): boolean {
  if (isItsOriginal(inside, record) && !isWhole(inside, 'originals', record.original.sha256)) return true;
  const row = inside.store.get('SELECT picture FROM records WHERE id = ?', [record.id]);
  const picture = row && textOrNull(row, 'picture');
  return record.picture !== null && picture !== null && !isWholePicture(inside, picture);
}

function isItsOriginal({ store }: Inside, { id, original }: NewRecord): boolean {
  return store.get('SELECT 1 AS found FROM records WHERE id = ? AND original = ?', [id, original.sha256]) !== null;
}

function writeSource({ store, sealer }: Inside, record: NewRecord): void {
  const { id, addedAt, origin, pointer, format, baked, payload } = record;
  const source: StoredSource = { addedAt, origin, pointer, format, baked, payload };
  const sealed = sealer.sealJson(places.source(id), source);
  store.run('INSERT OR REPLACE INTO sources (record, sealed) VALUES (?, ?)', [id, sealed]);
}

function insertRecord(inside: Inside, record: NewRecord): void {
  const { store, sealer } = inside;
  const { id, addedAt, origin, summary, classification, report } = record;
  putOriginal(inside, record.original);
  store.run('DELETE FROM tombstones WHERE id = ?', [id]);
  const revision = nextRevision(inside);
  const view: StoredView = { addedAt, trashedAt: null, origin, summary, classification, report };
  store.run('INSERT INTO records (id, revision, trashed, original, picture, view) VALUES (?, ?, 0, ?, ?, ?)', [
    id,
    revision,
    record.original.sha256,
    record.picture && putPicture(inside, record.picture),
    sealer.sealJson(places.view(id, revision), view),
  ]);
  writeSource(inside, record);
  putEvidence(inside, id, revision, record);
}

/** False when what arrived does not open any more. */
function addOutcome(inside: Inside, id: string, outcome: CheckOutcome, trashedAt: string | null): boolean {
  const { store, sealer } = inside;
  const source = readSource(inside, id);
  if (!source) return false;
  const { summary, classification, report } = outcome;
  const { addedAt, origin } = source;
  const before = readView(inside, id);
  // Its view is written anew, and the earner's own words that stood in the damaged one are no more.
  if (!before) noteLost(inside, outcome.report.attempt?.at ?? outcome.report.checkedAt);
  const own = before?.own;
  const revision = nextRevision(inside);
  const view: StoredView = {
    ...{ addedAt, trashedAt, origin, summary, classification, report },
    ...(own && { own }),
  };
  store.run('UPDATE records SET revision = ?, trashed = ?, view = ? WHERE id = ?', [
    revision,
    trashedAt !== null,
    sealer.sealJson(places.view(id, revision), view),
    id,
  ]);
  if (outcome.picture) replacePicture(inside, id, outcome.picture);
  putEvidence(inside, id, revision, outcome);
  return true;
}

function putEvidence(inside: Inside, id: string, revision: number, outcome: CheckOutcome): void {
  const sealed = inside.sealer.sealJson(places.report(id, revision), outcome.report);
  inside.store.run('INSERT INTO reports (record, revision, sealed) VALUES (?, ?, ?)', [id, revision, sealed]);
  putSnapshots(inside, id, revision, outcome.snapshots);
}
