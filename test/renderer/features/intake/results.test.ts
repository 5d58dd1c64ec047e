import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { countLines, filterLines, triableIn } from '../../../../renderer/features/intake/result-filter';
import { csvOf, plainOf, resultRows } from '../../../../renderer/features/intake/result-table';
import { sourceOf } from '../../../../renderer/features/intake/result-words';
import type { Verdict } from '../../../../shared/report';
import type { ImportLine } from '../../../../shared/wallet';
import { leastSpent } from '../../../spent';

const t = ((key: string) => key) as unknown as TFunction;
const kept = (kind: 'added' | 'already-there' | 'merged', verdict: Verdict, name = kind as string): ImportLine => ({
  source: `${name}.json`,
  outcome: { kind, id: name, name, verdict },
});
const refused = (source: string, again?: string): ImportLine => ({
  source,
  outcome: { kind: 'refused', error: { kind: 'empty' } },
  ...(again !== undefined && { again }),
});
const lines = [
  kept('added', 'verified'),
  kept('added', 'expired', 'old'),
  kept('already-there', 'unverified'),
  kept('merged', 'verified'),
  refused('a.zip'),
  refused('b.json', 'key-b'),
];

describe('the results of an import', () => {
  it('are narrowed down and counted the same way', () => {
    expect(countLines(lines)).toEqual({ all: 6, added: 2, there: 2, refused: 2, attention: 2 });
    for (const filter of ['all', 'added', 'there', 'refused', 'attention'] as const) {
      expect(filterLines(lines, filter)).toHaveLength(countLines(lines)[filter]);
    }
  });

  it('name what can be tried again', () => {
    expect(triableIn(lines)).toEqual(['key-b']);
  });

  it('are a table with a row a line and every cell in its column', () => {
    const rows = resultRows(lines, t, (error) => error.kind);
    expect(rows).toHaveLength(7);
    expect(rows.every((row) => row.length === 6)).toBe(true);
    expect(rows[5]).toEqual(['a.zip', '', '', 'intake:refused', '', 'empty']);
  });

  it('name the other wallet whose export a badge came out of', () => {
    const line: ImportLine = { ...kept('added', 'verified'), wallet: 'LearnCard' };
    expect(resultRows([line], t, (error) => error.kind)[1]?.slice(0, 3)).toEqual(['added.json', 'LearnCard', 'added']);
    const said = ((key: string, words: object) => `${key} ${JSON.stringify(words)}`) as unknown as TFunction;
    expect(sourceOf(line, said)).toBe('intake:fromWalletIn {"source":"added.json","wallet":"LearnCard"}');
    expect(sourceOf(kept('added', 'verified'), said)).toBe('added.json');
  });

  it('are saved as CSV that a spreadsheet takes for text', () => {
    const hostile = [
      '=HYPERLINK("https://a.example")',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      ' =1',
      '|cmd',
      'a,b',
      'a\r\nb',
      'a"b',
    ];
    const csv = csvOf(hostile.map((cell) => [cell]));
    expect(csv.startsWith('\uFEFF')).toBe(true);
    for (const cell of csv.slice(1).split('\r\n"').join('\n').split('\n')) expect(cell).not.toMatch(/^"?\s*[=+\-@|]/);
    expect(csv).toContain('"a,b"\r\n');
    expect(csv).toContain('"a""b"\r\n');
    expect(plainOf([['=1', 'a\tb\nc']])).toBe("'=1\ta b c");
  });

  it('stay quick with ten thousand lines', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => lines[index % lines.length] ?? refused('x'));
    const all = (of: readonly ImportLine[]) => () => {
      countLines(of);
      filterLines(of, 'attention');
      csvOf(resultRows(of, t, (error) => error.kind));
    };
    // Ten times as many cost ten times as much, and a hundred times as much by the square.
    expect(leastSpent(all(many)) / leastSpent(all(many.slice(0, 1000)))).toBeLessThan(50);
  });
});
