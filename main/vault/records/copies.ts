import type { VaultError } from '../../../shared/errors';
import { failure, type Result, success } from '../../../shared/result';
import type { CopyView } from '../../../shared/wallet';
import { type Inside, nextRevision } from '../inside';
import { bytesOf, textOf } from '../rows';
import type { NewCopy, Original } from '../types';
import { putOriginal, readInfo, readOriginalBytes } from './contents';
import { places } from './stored';

/** Keeps another original of a record: its bytes for ever, and where they came from. One that is there stays as it is. */
export function addCopy(inside: Inside, record: string, copy: NewCopy): Result<null, VaultError> {
  const { store, sealer } = inside;
  return store.transaction(() => {
    if (store.get('SELECT 1 AS found FROM records WHERE id = ?', [record]) === null) {
      return failure({ kind: 'record-absent', id: record });
    }
    // The record's own original, once more, is no copy of it.
    const own = store.get('SELECT 1 AS found FROM records WHERE id = ? AND original = ?', [
      record,
      copy.original.sha256,
    ]);
    if (own !== null) return success(null);
    putOriginal(inside, copy.original);
    const { id, pointer, origin, addedAt } = copy;
    store.run('INSERT OR IGNORE INTO copies (id, record, original, sealed) VALUES (?, ?, ?, ?)', [
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
