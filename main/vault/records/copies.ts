import type { VaultError } from '../../../shared/errors';
import { failure, type Result, success } from '../../../shared/result';
import type { CopyView } from '../../../shared/wallet';
import { type Inside, nextRevision, sha256Of } from '../inside';
import { bytesOf, textOf } from '../rows';
import type { NewCopy, Original } from '../types';
import { putOriginal, readInfo, readOriginalBytes } from './contents';
import { places } from './stored';
import { allOrNothing } from './whole-content';

/**
 * Keeps another original of a record: its bytes for ever, and where they came from. One that is there stays as it is,
 * unless the disk has damaged it.
 */
export function addCopy(inside: Inside, record: string, copy: NewCopy): Result<null, VaultError> {
  const { store, sealer } = inside;
  return allOrNothing(inside, () => {
    if (store.get('SELECT 1 AS found FROM records WHERE id = ?', [record]) === null) {
      return failure({ kind: 'record-absent', id: record });
    }
    // The record's own original, once more, is no copy of it.
    const own = store.get('SELECT 1 AS found FROM records WHERE id = ? AND original = ?', [
      record,
      copy.original.sha256,
    ]);
    putOriginal(inside, copy.original);
    if (own !== null) return success(null);
    const { id, pointer, origin, addedAt } = copy;
    if (isCopy(inside, id) && !isHurtCopy(inside, record, id)) return success(null);
    store.run('INSERT OR REPLACE INTO copies (id, record, original, sealed) VALUES (?, ?, ?, ?)', [
      id,
      record,
      copy.original.sha256,
      sealer.sealJson(places.copy(record, id), { pointer, origin, addedAt }),
    ]);
    nextRevision(inside);
    return success(null);
  });
}

/** The bytes of a copy of this record. SECURITY: a hash alone opens nothing; the record must have it as a copy. */
export function readCopy(inside: Inside, record: string, sha256: string): Result<Original, VaultError> {
  const row = inside.store.get('SELECT 1 AS found FROM copies WHERE record = ? AND original = ?', [record, sha256]);
  return row === null ? failure({ kind: 'record-absent', id: record }) : readOriginalBytes(inside, record, sha256);
}

/** The record an id stands for: its own, or that of which it is a copy. */
export function recordOf({ store }: Inside, id: string): string | null {
  const row = store.get(
    'SELECT id FROM records WHERE id = ? UNION ALL SELECT record FROM copies WHERE id = ? LIMIT 1',
    [id, id],
  );
  return row === null ? null : textOf(row, 'id');
}

/** Whether an id is that of a copy. A badge that is a part of several wholes is a copy of itself, too. */
function isCopy({ store }: Inside, id: string): boolean {
  return store.get('SELECT 1 AS found FROM copies WHERE id = ?', [id]) !== null;
}

/**
 * The id under which a copy from elsewhere is kept with this record; null where it would add nothing. A part has the same
 * id in every file it came in, and no file is dropped for that: a further one goes by an id of its own.
 */
export function copyIdFor(inside: Inside, record: string, id: string, original: string): string | null {
  const further = sha256Of(Buffer.from(`${record} ${original}`));
  if (id !== further && lacksCopy(inside, record, id)) return id;
  if (isHurtCopy(inside, record, further)) return further;
  const isTheirs = id !== further && recordOf(inside, id) !== record;
  return isTheirs || hasOriginal(inside, record, original) ? null : further;
}

/** Whether these bytes are the original of a record or of one of its copies. */
export function hasOriginal({ store }: Inside, record: string, original: string): boolean {
  const row = store.get(
    'SELECT 1 AS found FROM records WHERE id = ? AND original = ? UNION ALL SELECT 1 FROM copies WHERE record = ? AND original = ? LIMIT 1',
    [record, original, record, original],
  );
  return row !== null;
}

/** Whether a copy from elsewhere would add something to this record: it is nowhere here, or damaged. */
function lacksCopy(inside: Inside, record: string, id: string): boolean {
  if (isCopy(inside, id)) return isHurtCopy(inside, record, id);
  const here = recordOf(inside, id);
  return here === null || here === record;
}

/** Whether what is kept of this copy of the record does not open. */
function isHurtCopy({ store, sealer }: Inside, record: string, id: string): boolean {
  const row = store.get('SELECT sealed FROM copies WHERE id = ? AND record = ?', [id, record]);
  return row !== null && sealer.openJson(places.copy(record, id), bytesOf(row, 'sealed')) === null;
}

export function copiesOf(inside: Inside, record: string): readonly CopyView[] {
  const { store, sealer } = inside;
  const rows = store.all('SELECT id, original, sealed FROM copies WHERE record = ? ORDER BY rowid', [record]);
  return rows.flatMap((row) => {
    const sha256 = textOf(row, 'original');
    const info = readInfo(inside, 'originals', sha256);
    const copy = sealer.openJson(places.copy(record, textOf(row, 'id')), bytesOf(row, 'sealed'));
    return info && copy ? { ...info, ...copy, sha256 } : [];
  });
}
