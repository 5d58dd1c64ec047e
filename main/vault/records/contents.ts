import { failure, type Result, success } from '../../../shared/result';
import type { VaultError } from '../../../shared/errors';
import { assertHash, type Inside, sha256Of } from '../inside';
import { bytesOf, textOrNull } from '../rows';
import type { Original, VaultPicture } from '../types';
import { places, type StoredInfo } from './stored';
import { isWhole, putWhole } from './whole-content';

type Table = 'originals' | 'pictures';

/** Keeps the bytes as they arrived, once: bytes that are there already and open stay as they are. */
export function putOriginal(inside: Inside, original: Original): void {
  assertHash(original.bytes, original.sha256);
  const { fileName, mediaType, bytes } = original;
  putContent(inside, 'originals', original.sha256, { fileName, mediaType, size: bytes.length }, bytes);
}

/**
 * Keeps a picture and gives the hash it is found under. A baked badge is its own picture and is not kept twice.
 */
export function putPicture(inside: Inside, { mediaType, bytes }: VaultPicture): string {
  const sha256 = sha256Of(bytes);
  if (!isWhole(inside, 'originals', sha256)) {
    putContent(inside, 'pictures', sha256, { fileName: '', mediaType, size: bytes.length }, bytes);
  }
  return sha256;
}

/** Gives a record another picture, and drops the one before when nobody else has it. */
export function replacePicture(inside: Inside, record: string, picture: VaultPicture): void {
  const { store } = inside;
  const row = store.get('SELECT picture FROM records WHERE id = ?', [record]);
  const before = row === null ? null : textOrNull(row, 'picture');
  store.run('UPDATE records SET picture = ? WHERE id = ?', [putPicture(inside, picture), record]);
  store.run('DELETE FROM pictures WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM records WHERE picture = sha256)', [
    before,
  ]);
}

export function readOriginal(inside: Inside, record: string): Result<Original, VaultError> {
  const row = inside.store.get('SELECT original FROM records WHERE id = ?', [record]);
  const sha256 = row === null ? null : textOrNull(row, 'original');
  return sha256 === null ? failure({ kind: 'record-absent', id: record }) : readOriginalBytes(inside, record, sha256);
}

/** @param record whose original it is, for the refusal */
export function readOriginalBytes(inside: Inside, record: string, sha256: string): Result<Original, VaultError> {
  const info = readInfo(inside, 'originals', sha256);
  const bytes = readBytes(inside, 'originals', sha256);
  if (!info || !bytes) return failure({ kind: 'record-damaged', id: record, part: 'original' });
  return success({ sha256, fileName: info.fileName, mediaType: info.mediaType, bytes });
}

export function readPicture(inside: Inside, record: string): VaultPicture | null {
  const row = inside.store.get('SELECT picture FROM records WHERE id = ?', [record]);
  const sha256 = row === null ? null : textOrNull(row, 'picture');
  if (sha256 === null) return null;
  const table = hasContent(inside, 'pictures', sha256) ? 'pictures' : 'originals';
  const info = readInfo(inside, table, sha256);
  const bytes = readBytes(inside, table, sha256);
  return info && bytes ? { mediaType: info.mediaType, bytes } : null;
}

export function readInfo({ store, sealer }: Inside, table: Table, sha256: string): StoredInfo | null {
  const row = store.get(`SELECT info FROM ${table} WHERE sha256 = ?`, [sha256]);
  return row && sealer.openJson(places.info(table, sha256), bytesOf(row, 'info'));
}

function readBytes({ store, sealer }: Inside, table: Table, sha256: string): Buffer | null {
  const row = store.get(`SELECT bytes FROM ${table} WHERE sha256 = ?`, [sha256]);
  return row && sealer.open(places.bytes(table, sha256), bytesOf(row, 'bytes'));
}

function hasContent({ store }: Inside, table: Table, sha256: string): boolean {
  return store.get(`SELECT 1 AS found FROM ${table} WHERE sha256 = ?`, [sha256]) !== null;
}

function putContent(inside: Inside, table: Table, sha256: string, info: StoredInfo, bytes: Uint8Array): void {
  if (isWhole(inside, table, sha256)) return;
  const { sealer } = inside;
  putWhole(inside, table, sha256, {
    bytes: sealer.seal(places.bytes(table, sha256), bytes),
    info: sealer.sealJson(places.info(table, sha256), info),
  });
}
