import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { failure } from '../../shared/result';
import type { DocumentAnswer, DocumentSource } from '../../main/net/types';

/** Real credentials from public repositories, beside the repository where they are at hand; never part of it. */
export const vectorsFolder = resolve(import.meta.dirname, '../../../shared/vectors');
export const haveVectors = existsSync(join(vectorsFolder, 'MANIFEST.tsv'));

export interface VectorRow {
  readonly path: string;
  /** `vector`, `support`, `vector+support` or `license`. */
  readonly role: string;
  readonly repo: string;
  readonly format: string;
  readonly proof: string;
  readonly expected: string;
  readonly reason: string;
  readonly needs: string;
}

function table(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(join(vectorsFolder, name), 'utf8').split('\n');
  const names = head.split('\t');
  return lines.filter(Boolean).map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** The rows of the manifest that are vectors. */
export function vectorRows(): readonly VectorRow[] {
  return manifestRows().filter(({ role }) => role.includes('vector'));
}

/** Every row of the manifest. */
export function manifestRows(): readonly VectorRow[] {
  return table('MANIFEST.tsv').map((row) => ({
    path: row['path'] ?? '',
    role: row['role'] ?? '',
    repo: row['source_repo'] ?? '',
    format: row['format'] ?? '',
    proof: row['proof'] ?? '',
    expected: row['expected'] ?? '',
    reason: row['reason'] ?? '',
    needs: row['needs'] ?? '',
  }));
}

export interface HashVector {
  readonly identity: string;
  readonly salt: string;
  readonly hash: string;
  readonly expected: string;
}

export function hashVectors(): readonly HashVector[] {
  return table('HASH_VECTORS.tsv').map((row) => ({
    identity: row['identity'] ?? '',
    salt: row['salt'] ?? '',
    hash: row['hash'] ?? '',
    expected: row['expected'] ?? '',
  }));
}

export function vectorBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(vectorsFolder, path)));
}

let remote: readonly Readonly<Record<string, string>>[] | null = null;

/** What the network would answer for one source: its own rows of the map before those for all; nothing else is reachable. */
export function documentsOf(row: VectorRow, at: string): DocumentSource {
  remote ??= table('REMOTE_MAP.tsv');
  const mine = remote.filter(
    ({ scope }) => scope === '*' || scope === row.repo || row.path.startsWith(`${scope?.replace('/', '+') ?? '-'}/`),
  );
  const files = new Map(
    [...mine]
      .sort((a, b) => Number(b['scope'] === '*') - Number(a['scope'] === '*'))
      .map(({ url = '', path = '' }) => [url, path]),
  );
  for (const need of row.needs.split(' ')) {
    const self = /^self:(.+)$/.exec(need)?.[1];
    if (self) files.set(self, row.path);
  }
  return {
    get: ({ url }) => {
      const path = files.get(url);
      if (path === undefined) return Promise.resolve(unreachable(url));
      const bytes = vectorBytes(path);
      return Promise.resolve({
        kind: 'document',
        url,
        finalUrl: url,
        mediaType: '',
        bytes,
        fetchedAt: at,
        from: 'network',
      });
    },
  };
}

function unreachable(url: string): DocumentAnswer {
  const { error } = failure({ kind: 'unreachable' as const, host: url, cause: 'not in the map' });
  return { kind: 'none', url, error };
}
