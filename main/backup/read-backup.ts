import { setImmediate as breathe } from 'node:timers/promises';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import { type BackupKey, deriveBackupKey } from './backup-key';
import { contentsOf, type Entry, entryName, isPicture, readEntry } from './entries';
import { isKeyOf, type LineHeader, openLine, readHeader } from './jwe';
import { type LineFile, openLines } from './line-file';
import { limits } from './limits';
import { countEntry, type Manifest, noCounts, readManifest } from './manifest';
import { isTooComplex, parseText, textHash, unfoldText } from './part-text';

/** A backup whose key is right and whose list of parts was read; close it after use. */
export interface OpenBackup {
  readonly made: string;
  readonly bytes: number;
  readonly manifest: Manifest;
  /**
   * The entries of a part, read anew each time. Synchronous, because a restore needs it inside a transaction.
   * @param index from 0
   */
  part(index: number): Result<readonly { readonly entry: Entry; readonly text: string }[], WalletError>;
  close(): void;
}

/**
 * Opens a backup with its passphrase, or with the key that was derived from it.
 * Errors: `backup-not-one`, `backup-newer`, `backup-wrong-passphrase`, `backup-damaged`, `backup-cut-off`,
 * `backup-too-complex`, `unreadable-file`, `cancelled`.
 */
export async function openBackup(
  path: string,
  by: string | BackupKey,
  signal?: AbortSignal,
): Promise<Result<OpenBackup, WalletError>> {
  const lines = await openLines(path, signal);
  if (!lines.ok) return lines;
  const opened = await openWith(lines.value, by);
  if (!opened.ok) lines.value.close();
  return opened;
}

async function openWith(file: LineFile, by: string | BackupKey): Promise<Result<OpenBackup, WalletError>> {
  const headers = readHeaders(file);
  if (!headers.ok) return headers;
  const last = file.count - 1;
  const { salt, iterations, made } = headers.value;
  const key = typeof by === 'string' ? await deriveBackupKey(by, { salt, iterations }) : by;
  // Of a damaged line nobody can tell what it was sealed with; so two are asked before the passphrase is to blame.
  if (![0, last].some((index) => isKeyOf(key, file.head(index)))) return failure({ kind: 'backup-wrong-passphrase' });
  const text = openPart(file, last, key);
  if (!text.ok) return text;
  const manifest = readManifest(parseText(text.value));
  if (manifest?.parts.length !== last) return failure({ kind: 'backup-damaged', place: file.count });
  return success({
    ...{ made, bytes: file.size, manifest },
    close: () => file.close(),
    part: (index) => readPart(file, index, key, manifest),
  });
}

/** Every line must be of this backup, in its place, and the last one the manifest. */
function readHeaders(file: LineFile): Result<LineHeader, WalletError> {
  let first: LineHeader | null = null;
  for (let index = 0; index < file.count; index += 1) {
    const read = readHeader(file.head(index));
    if (read.kind === 'newer') return failure({ kind: 'backup-newer', version: read.version });
    if (read.kind === 'other') return failure(index === 0 && !seemsOurs(file) ? { kind: 'backup-not-one' } : at(index));
    const { header } = read;
    first ??= header;
    const fits = header.part === index + 1 && isOfSame(header, first);
    const isLast = index === file.count - 1;
    if (!fits) return failure(at(index));
    if (isLast && header.holds !== 'manifest') return failure({ kind: 'backup-cut-off' });
    if (!isLast && header.holds === 'manifest') return failure(at(index));
  }
  return first && file.count > 1 ? success(first) : failure({ kind: 'backup-not-one' });
}

/** A damaged first line does not make a backup something else: any of the next few tells. */
function seemsOurs(file: LineFile): boolean {
  return [1, 2, file.count - 1].some((index) => index < file.count && readHeader(file.head(index)).kind === 'header');
}

function isOfSame(a: LineHeader, b: LineHeader): boolean {
  return a.backup === b.backup && a.made === b.made && a.salt === b.salt && a.iterations === b.iterations;
}

/** Checked text of a line, or why there is none. */
function openPart(file: LineFile, index: number, key: BackupKey): Result<string, WalletError> {
  const deflated = openLine(key, file.line(index));
  if (!deflated) return failure(at(index));
  const text = unfoldText(deflated);
  if (!text.ok) return failure(text.error === 'damaged' ? at(index) : { kind: 'backup-too-complex' });
  return isTooComplex(text.value) ? failure({ kind: 'backup-too-complex' }) : text;
}

function readPart(file: LineFile, index: number, key: BackupKey, manifest: Manifest): ReturnType<OpenBackup['part']> {
  const listed = manifest.parts[index];
  const text = openPart(file, index, key);
  if (!text.ok) return text;
  // SECURITY: the file may be exchanged while it is read; what is taken is what the manifest names, every time.
  if (!listed || textHash(text.value) !== listed.sha256) return failure(at(index));
  const json = parseText(text.value) as { readonly entries?: unknown } | null;
  const list: readonly unknown[] = Array.isArray(json?.entries) ? json.entries : [];
  const entries = list.flatMap((item) => {
    const entry = readEntry(item);
    const holds = entry?.kind === 'file' ? 'files' : 'wallet';
    return entry && holds === listed.holds ? [{ entry, text: JSON.stringify(item) }] : [];
  });
  return entries.length === list.length && list.length === listed.entries ? success(entries) : failure(at(index));
}

export interface Checked {
  /** Hash of every entry's text, in the order of the file. */
  readonly hashes: readonly string[];
}

/**
 * Reads every part from beginning to end: that it opens, that each entry has its shape and each file its hash, that no
 * entry comes twice, that each record finds its files, and that the counts of the manifest are right.
 * Errors: `backup-damaged`, `backup-too-complex`, `cancelled`.
 */
export async function checkBackup(
  backup: OpenBackup,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<Result<Checked, WalletError>> {
  const { manifest } = backup;
  const hashes: string[] = [];
  const counts = { ...noCounts };
  const names = new Set<string>();
  const needed = new Map<string, number>();
  for (const index of manifest.parts.keys()) {
    if (signal.aborted) return failure({ kind: 'cancelled' });
    const part = backup.part(index);
    if (!part.ok) return part;
    for (const { entry, text } of part.value) {
      const name = entryName(entry);
      if (name === null || names.has(name) || hashes.length >= limits.entries) return failure(at(index));
      names.add(name);
      if (entry.kind === 'file' && isPicture(entry.content)) names.add(`pictures ${entry.content.sha256}`);
      hashes.push(textHash(text));
      countEntry(counts, entry);
      if (entry.kind === 'record') {
        for (const { table, sha256 } of contentsOf(entry.record)) needed.set(`${table} ${sha256}`, index);
      }
    }
    progress(index + 1);
    await breathe();
  }
  for (const [name, index] of needed) if (!names.has(name)) return failure(at(index));
  const right = JSON.stringify(counts) === JSON.stringify(manifest.counts);
  return right ? success({ hashes }) : failure(at(manifest.parts.length));
}

function at(index: number): WalletError {
  return { kind: 'backup-damaged', place: index + 1 };
}
