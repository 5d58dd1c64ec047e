import { createHash, randomUUID } from 'node:crypto';
import {
  cleanDraft,
  cleanMediaType,
  type DeclaredDraft,
  type DeclaredFile,
  declaredLimits,
  type KeptDraft,
  type DeclaredView,
  type NewDeclaredFile,
  readStatement,
  type Statement,
} from '../../shared/declared';
import {
  declaredClassification,
  reportOfStatement,
  selfDeclared,
  summaryOfStatement,
} from '../../shared/declared-record';
import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type { Vault } from '../vault/types';
import type { ExportedFile } from './types';

/** Achievements that nobody but their earner states. No check ever looks at them. */
export interface DeclaredSession {
  declare(draft: DeclaredDraft, files: readonly NewDeclaredFile[]): Result<{ readonly id: string }, WalletError>;
  /** States it anew; what was said before is kept. `keep`: the files of before, by hash, that still belong to it. */
  restate(
    id: string,
    draft: DeclaredDraft,
    keep: readonly string[],
    files: readonly NewDeclaredFile[],
  ): Result<null, WalletError>;
  declaration(id: string): Result<DeclaredView, WalletError>;
  /** What was written in a form and not yet kept. `place`: `new`, or the id of the record that is stated anew. */
  draft(place: string): Result<KeptDraft | null, WalletError>;
  /** Keeps it as it stands; null takes it away. */
  keepDraft(place: string, draft: DeclaredDraft | null): Result<null, WalletError>;
  /** One of its files, of any of its statements, unchanged. */
  declaredFile(id: string, sha256: string): Result<ExportedFile, WalletError>;
}

export interface DeclaredParts {
  readonly now: () => Date;
  readonly withVault: <T>(use: (open: Vault) => Result<T, WalletError>) => Result<T, WalletError>;
  readonly changed: (revision: number) => void;
}

const statementType = 'application/vnd.lapel.statement+json';

export function createDeclared({ now, withVault, changed }: DeclaredParts): DeclaredSession {
  const changing = <T>(use: (open: Vault) => Result<T, WalletError>): Result<T, WalletError> =>
    withVault((open) => {
      // One transaction: a file without its statement would be nobody's.
      const done = open.together(() => use(open));
      if (done.ok) changed(open.revision());
      return done;
    });

  return {
    declare: (draft, files) =>
      changing((open) => {
        const at = now().toISOString();
        const made = statementOf(`urn:uuid:${randomUUID()}`, draft, [], files, at);
        if (!made.ok) return made;
        const bytes = bytesOf(made.value);
        const id = sha256Of(bytes);
        open.put([
          {
            id,
            original: { sha256: id, fileName: 'statement.json', mediaType: statementType, bytes },
            pointer: '',
            origin: { kind: 'declared', as: 'statement' },
            format: selfDeclared,
            baked: false,
            payload: { kind: 'json', text: new TextDecoder().decode(bytes) },
            ...outcomeOf(made.value),
            addedAt: at,
          },
        ]);
        return keepFiles(open, id, files, at, { id });
      }),
    restate: (id, draft, keep, files) =>
      changing((open) => {
        const before = viewOf(open, id);
        if (!before.ok) return before;
        const known = filesOf(before.value);
        const kept = keep.flatMap((sha256) => known.find((file) => file.sha256 === sha256) ?? []);
        if (kept.length < keep.length) return failure({ kind: 'declared-file-absent' });
        // Later than the last one in any case: the newest statement is the one that counts.
        const at = new Date(Math.max(now().getTime(), Date.parse(before.value.now.statedAt) + 1)).toISOString();
        const made = statementOf(before.value.now.id, draft, kept, files, at);
        if (!made.ok) return made;
        if (isSame(made.value, before.value.now)) return success(null);
        const copied = keepCopy(open, id, { ...fileFor(made.value), as: 'statement' }, at);
        if (!copied.ok) return copied;
        const reported = open.addReport(id, outcomeOf(made.value));
        return reported.ok ? keepFiles(open, id, files, at, null) : reported;
      }),
    draft: (place) => withVault((open) => success(open.draft(place))),
    keepDraft: (place, draft) =>
      withVault((open) => {
        open.keepDraft(place, draft && { draft, at: now().toISOString() });
        return success(null);
      }),
    declaration: (id) => withVault((open) => viewOf(open, id)),
    declaredFile: (id, sha256) =>
      withVault((open) => {
        const view = viewOf(open, id);
        if (!view.ok) return view;
        const file = filesOf(view.value).find((one) => one.sha256 === sha256);
        // SECURITY: only what belongs to this achievement, never another original by its hash.
        if (!file) return failure({ kind: 'declared-file-absent' });
        const found = open.copy(id, sha256);
        if (!found.ok) return found;
        return success({ fileName: file.name, mediaType: file.mediaType, bytes: found.value.bytes });
      }),
  };
}

function outcomeOf(statement: Statement) {
  return {
    summary: summaryOfStatement(statement),
    classification: declaredClassification,
    report: reportOfStatement(statement),
    snapshots: [],
    picture: null,
  };
}

function statementOf(
  id: string,
  draft: DeclaredDraft,
  kept: readonly DeclaredFile[],
  added: readonly NewDeclaredFile[],
  statedAt: string,
): Result<Statement, WalletError> {
  const clean = cleanDraft(draft);
  if (!clean.ok) return clean;
  const large = added.find(({ bytes }) => bytes.length > declaredLimits.fileSize);
  if (large) return failure({ kind: 'declared-file-too-large', name: large.name, limit: declaredLimits.fileSize });
  const files = new Map(kept.map((file) => [file.sha256, file]));
  for (const { name, mediaType, bytes } of added) {
    const sha256 = sha256Of(bytes);
    if (!files.has(sha256))
      files.set(sha256, { name, mediaType: cleanMediaType(mediaType), size: bytes.length, sha256 });
  }
  if (files.size > declaredLimits.files) {
    return failure({ kind: 'declared-too-many-files', limit: declaredLimits.files });
  }
  const type = 'SelfDeclaredAchievement';
  return success({ type, version: 1, id, statedAt, ...clean.value, files: [...files.values()] });
}

/** All that was stated about a record, newest first: its original, and the statements that were kept beside it. */
function viewOf(open: Vault, id: string): Result<DeclaredView, WalletError> {
  const detail = open.detail(id);
  if (!detail.ok) return detail;
  const first = readStatement(detail.value.raw.text);
  if (open.checkable([id])[0] !== undefined || !first) return failure({ kind: 'declared-not-one' });
  const later = detail.value.copies.flatMap(({ origin, sha256 }) => {
    if (origin.kind !== 'declared' || origin.as !== 'statement') return [];
    const bytes = open.copy(id, sha256);
    const statement = bytes.ok ? readStatement(new TextDecoder().decode(bytes.value.bytes)) : null;
    return statement?.id === first.id ? [statement] : [];
  });
  const [now = first, ...earlier] = [first, ...later].sort((a, b) => (a.statedAt < b.statedAt ? 1 : -1));
  return success({ now, earlier });
}

function filesOf({ now, earlier }: DeclaredView): readonly DeclaredFile[] {
  return [now, ...earlier].flatMap(({ files }) => files);
}

function keepFiles<T>(
  open: Vault,
  record: string,
  files: readonly NewDeclaredFile[],
  at: string,
  value: T,
): Result<T, WalletError> {
  for (const file of files) {
    const done = keepCopy(open, record, { ...file, mediaType: cleanMediaType(file.mediaType), as: 'file' }, at);
    if (!done.ok) return done;
  }
  return success(value);
}

function keepCopy(
  open: Vault,
  record: string,
  { name, mediaType, bytes, as }: NewDeclaredFile & { readonly as: 'statement' | 'file' },
  addedAt: string,
): Result<null, WalletError> {
  const sha256 = sha256Of(bytes);
  return open.addCopy(record, {
    // Of its record, too: one file may belong to two achievements, and a badge file that is kept here is no badge.
    id: sha256Of(new TextEncoder().encode(`${record} ${sha256}`)),
    original: { sha256, fileName: name, mediaType, bytes },
    pointer: '',
    origin: { kind: 'declared', as },
    addedAt,
  });
}

function fileFor(statement: Statement): NewDeclaredFile {
  return { name: 'statement.json', mediaType: statementType, bytes: bytesOf(statement) };
}

function bytesOf(statement: Statement): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(statement, null, 2)}\n`);
}

function isSame(a: Statement, b: Statement): boolean {
  return JSON.stringify({ ...a, statedAt: '' }) === JSON.stringify({ ...b, statedAt: '' });
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
