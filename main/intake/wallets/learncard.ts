import { createHash } from 'node:crypto';
import { asObject, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';
import type { IntakeError } from '../../../shared/errors';
import { failure, success } from '../../../shared/result';
import { parseJsonText } from '../../credential/json-text';
import { limits } from '../limits';
import type { LockedFile, PackedFile } from '../types';
import { placedObjects, textsOf, wordsOf } from './read-values';
import type { ArchiveFormat, Brought, WalletArchive } from './types';

const wallet = 'LearnCard';
/** What of a bundle is a credential; keys, consents and cached status lists are not read at all. */
const credentialTypes: ReadonlySet<string> = new Set(['credential', 'presentation', 'unknown-json']);

interface Bundle {
  readonly contents: readonly JsonObject[];
  readonly manifest: JsonObject;
  /** A file by its path in the list. */
  readonly file: (path: string) => PackedFile | undefined;
  /** Its SHA-256, counted once however often the list names it. */
  readonly hashOf: (file: PackedFile) => string;
  readonly indexRecords: ReadonlyMap<string, JsonObject>;
}

type Entry =
  | { readonly kind: 'good'; readonly file: PackedFile }
  | { readonly kind: 'locked'; readonly file: PackedFile }
  | { readonly kind: 'bad'; readonly error: IntakeError };

function jsonOf(bytes: Uint8Array): JsonValue | null {
  const parsed = parseJsonText(new TextDecoder().decode(bytes));
  return parsed.ok ? parsed.value : null;
}

function bundleIn(files: readonly PackedFile[]): Bundle | null {
  const listed = files.find(({ name }) => /(^|\/)manifest\.json$/.test(name));
  const manifest = listed && jsonOf(listed.bytes);
  if (!listed || !isJsonObject(manifest) || manifest['walletName'] !== wallet) return null;
  if (!Array.isArray(manifest['contents'])) return null;
  const folder = listed.name.slice(0, -'manifest.json'.length);
  const byName = new Map(files.map((file) => [file.name, file]));
  const contents = placedObjects(manifest['contents']).map(([, entry]) => entry);
  const indexRecords = contents.filter(({ type }) => type === 'index-record');
  return {
    contents,
    manifest,
    file: (path) => byName.get(`${folder}${path}`),
    hashOf: hashing(),
    indexRecords: new Map(indexRecords.map((entry) => [wordsOf(entry['id']) ?? '', entry])),
  };
}

function hashing(): (file: PackedFile) => string {
  const known = new Map<PackedFile, string>();
  return (file) => {
    const hash = known.get(file) ?? createHash('sha256').update(file.bytes).digest('hex');
    known.set(file, hash);
    return hash;
  };
}

function entryOf(entry: JsonObject, { file, hashOf }: Bundle): Entry {
  const path = wordsOf(entry['path']) ?? '';
  const found = file(path);
  if (!found) return { kind: 'bad', error: { kind: 'bundle-entry-missing', name: path } };
  if (hashOf(found) !== entry['sha256']) return { kind: 'bad', error: { kind: 'bundle-entry-altered', name: path } };
  return { kind: entry['encrypted'] === true ? 'locked' : 'good', file: found };
}

/** What the wallet's index knew of a credential: its title there, and the category it stood under. */
export function broughtFrom(indexRecord: Uint8Array): Brought | null {
  const index = asObject(jsonOf(indexRecord) ?? undefined);
  if (!index) return null;
  const title = wordsOf(index['title']);
  const tags = [...textsOf(index['category']), ...textsOf(index['tags'])];
  return { ...(title !== null && { title }), ...(tags.length > 0 && { tags }) };
}

/** A credential's file, with what the index knew of it, or with the part of the index that is encrypted, too. */
function withIndex(file: PackedFile, entry: JsonObject, bundle: Bundle): LockedFile {
  const record = bundle.indexRecords.get(wordsOf(entry['indexRecordRef']) ?? '');
  const read = record && entryOf(record, bundle);
  if (read?.kind === 'locked') return { ...file, about: read.file.bytes };
  const brought = read?.kind === 'good' ? broughtFrom(read.file.bytes) : null;
  return { ...file, ...(brought && { brought }) };
}

/** JSON with its members in order, as the list was hashed. */
function stable(value: JsonValue): string {
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(stable).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [{ name, member }]));
  members.sort((a, b) => (a.name < b.name ? -1 : 1));
  return `{${members.map(({ name, member }) => `${JSON.stringify(name)}:${stable(member)}`).join(',')}}`;
}

function isListWhole({ contents, manifest }: Bundle): boolean {
  const pathOf = (entry: JsonObject): string => wordsOf(entry['path']) ?? '';
  const sorted = [...contents].sort((a, b) => pathOf(a).localeCompare(pathOf(b)));
  return createHash('sha256').update(stable(sorted)).digest('hex') === manifest['payloadSha256'];
}

/**
 * LearnCard's Holder Continuity Bundle, version 1 (learningeconomy/LearnCard, packages/holder-continuity-bundle/
 * BUNDLE_SPEC.md, src/manifest.ts and src/exportBundle.ts): an archive with `manifest.json`, which gives the SHA-256 of each
 * file. Files are usually encrypted, each with a key of its own from the passphrase: those wait for it (`open-locked.ts`).
 * Of a bundle written without encryption the credentials are read, each with what the index knew of it.
 * SECURITY: a file that is not what the list says is left out; files with keys are never passed on.
 */
export const learnCard: ArchiveFormat = (files) => {
  const bundle = bundleIn(files);
  if (!bundle) return null;
  // Each entry is a file of the archive, and of those there are no more than this.
  const count = bundle.contents.length;
  if (count > limits.archiveFiles) return failure({ kind: 'too-many', count, limit: limits.archiveFiles });
  const seen = new Set<string>();
  const good: PackedFile[] = [];
  const refused: { pointer: string; error: IntakeError }[] = [];
  const locked: LockedFile[] = [];
  for (const listed of bundle.contents) {
    const path = wordsOf(listed['path']) ?? '';
    if (!credentialTypes.has(wordsOf(listed['type']) ?? '') || seen.has(path)) continue;
    seen.add(path);
    const entry = entryOf(listed, bundle);
    if (entry.kind === 'bad') refused.push({ pointer: path, error: entry.error });
    else (entry.kind === 'locked' ? locked : good).push(withIndex(entry.file, listed, bundle));
  }
  if (!isListWhole(bundle)) refused.push({ pointer: 'manifest.json', error: { kind: 'bundle-list-altered', wallet } });
  if (good.length + locked.length + refused.length === 0) return failure({ kind: 'wallet-empty', wallet });
  return success<WalletArchive>({ wallet, files: good, ...(locked.length > 0 && { locked }), refused });
};
