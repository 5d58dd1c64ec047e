import type { VectorRow } from './vector-rows';

/** Which run judges a row of the manifest, or why none does. */
export type RowKind =
  | { readonly kind: 'credential' }
  | { readonly kind: 'did-documents' }
  | { readonly kind: 'status-entry' }
  | { readonly kind: 'not-run'; readonly because: string };

/** Rows that are no credentials are judged by what they are; the rest is read and checked as the app would. */
export function kindOfRow(row: VectorRow): RowKind {
  if (row.role === 'license') return { kind: 'not-run', because: 'the licence of a source' };
  if (row.role === 'support') return { kind: 'not-run', because: 'a document that other rows need, served to them' };
  if (row.expected === 'resolve') return { kind: 'did-documents' };
  if (row.expected === 'table') {
    return { kind: 'not-run', because: 'a table of a test program; the credentials in it are rows of their own' };
  }
  if (row.reason.startsWith('status entry + signed list')) return { kind: 'status-entry' };
  return { kind: 'credential' };
}

/** How many rows each run judges, and which are left out and why, for the terminal. */
export function linesOfKinds(rows: readonly VectorRow[]): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const kind = kindOfRow(row);
    const line = kind.kind === 'not-run' ? `not run: ${kind.because}` : `judged as ${kind.kind}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `${String(count).padStart(5)}  ${line}\n`).join('');
}
