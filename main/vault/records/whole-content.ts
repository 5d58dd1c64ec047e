import type { Inside } from '../inside';
import { bytesOf } from '../rows';
import type { ContentTable } from './portable-types';
import { places } from './stored';

interface Seen {
  /** What opened once since the wallet was unlocked; a large file that holds many badges is not opened for each. */
  readonly opened: Set<string>;
  /** What did not, and was put there anew by a restore that goes on. */
  readonly mended: Set<string>;
}

const seen = new WeakMap<Inside, Seen>();

/**
 * Whether bytes are there and open. What the disk has damaged counts as absent, so that whoever brings the same bytes
 * again, as a file or in a backup, puts it right.
 */
export function isWhole(inside: Inside, table: ContentTable, sha256: string): boolean {
  const { store, sealer } = inside;
  if (store.get(`SELECT 1 AS found FROM ${table} WHERE sha256 = ?`, [sha256]) === null) return false;
  const { opened } = seenIn(inside);
  const name = `${table}/${sha256}`;
  if (opened.has(name)) return true;
  const columns = table === 'documents' ? 'bytes' : 'bytes, info';
  const row = store.get(`SELECT ${columns} FROM ${table} WHERE sha256 = ?`, [sha256]);
  const bytes = row && sealer.open(places.bytes(table, sha256), bytesOf(row, 'bytes'));
  if (!bytes) return false;
  if (table !== 'documents' && sealer.openJson(places.info(table, sha256), bytesOf(row, 'info')) === null) return false;
  opened.add(name);
  return true;
}

/** Whether a picture can be shown: one that is somebody's original is kept as that. */
export function isWholePicture(inside: Inside, sha256: string): boolean {
  return isWhole(inside, 'pictures', sha256) || isWhole(inside, 'originals', sha256);
}

/** Puts bytes in the place of those that are damaged, or where none are. Their hash was checked by the caller. */
export function putWhole(
  inside: Inside,
  table: ContentTable,
  sha256: string,
  sealed: { readonly bytes: Uint8Array; readonly info: Uint8Array | null },
): void {
  const { store } = inside;
  // An original is never altered: REPLACE takes the row away that opens to nothing and puts one there that opens.
  if (sealed.info === null) {
    store.run(`INSERT OR REPLACE INTO ${table} (sha256, bytes) VALUES (?, ?)`, [sha256, sealed.bytes]);
  } else {
    const values = [sha256, sealed.info, sealed.bytes];
    store.run(`INSERT OR REPLACE INTO ${table} (sha256, info, bytes) VALUES (?, ?, ?)`, values);
  }
}

/**
 * A transaction of the store. Taken back, it takes along what was seen in it: bytes that opened may be the damaged ones
 * again.
 */
export function allOrNothing<T>(inside: Inside, work: () => T): T {
  try {
    return inside.store.transaction(work);
  } catch (fault) {
    seen.delete(inside);
    throw fault;
  }
}

/** To be asked before bytes are put: those that do not open count as mended once they are. */
export function noteHurt(inside: Inside, table: ContentTable, sha256: string): void {
  const isThere = inside.store.get(`SELECT 1 AS found FROM ${table} WHERE sha256 = ?`, [sha256]) !== null;
  if (isThere && !isWhole(inside, table, sha256)) seenIn(inside).mended.add(sha256);
}

/** Whether a restore mended one of these since {@link forgetMended}. */
export function isMended(inside: Inside, hashes: readonly (string | null)[]): boolean {
  const { mended } = seenIn(inside);
  return mended.size > 0 && hashes.some((sha256) => sha256 !== null && mended.has(sha256));
}

export function forgetMended(inside: Inside): void {
  seenIn(inside).mended.clear();
}

function seenIn(inside: Inside): Seen {
  const known = seen.get(inside) ?? { opened: new Set(), mended: new Set() };
  seen.set(inside, known);
  return known;
}
