import { readFileSync } from 'node:fs';

/** A row of `differences.md`. */
export interface ListedDifference {
  readonly expected: string;
  readonly got: string;
  readonly cause: string;
}

/** The differences that are listed with their cause, by file. */
export function listedDifferences(): ReadonlyMap<string, ListedDifference> {
  const text = readFileSync(new URL('differences.md', import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (file|-+) /.test(line));
  return new Map(
    rows.map((line) => {
      const [, path = '', expected = '', got = '', cause = ''] = line.split('|').map((cell) => cell.trim());
      return [path, { expected, got, cause }];
    }),
  );
}
