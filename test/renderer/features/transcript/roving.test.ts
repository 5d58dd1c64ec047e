import { describe, expect, it } from 'vitest';
import type { Group, Shown } from '../../../../renderer/features/transcript/arrange';
import { columnsIn, heightOf, linesOf } from '../../../../renderer/features/transcript/lines';
import { isMove, lineOf, nextId, rowOf } from '../../../../renderer/features/transcript/roving';
import { rowOf as modelRowOf } from '../../../../renderer/read-model/row';
import { aRecord } from '../a-record';

const shown = (id: string): Shown => ({
  ...modelRowOf(aRecord({ id })),
  verdict: 'verified',
  filters: ['verified'],
  others: [],
});
const group = (title: string, ids: string): Group => ({ key: title, title, rows: Array.from(ids).map(shown) });
const lines = linesOf([group('2026', 'abcde'), group('2025', 'fg')], 3);

describe('linesOf', () => {
  it('puts a heading before each group and cuts it into lines', () => {
    expect(
      lines.map((line) => (line.kind === 'heading' ? line.group.title : line.rows.map(({ id }) => id).join(''))),
    ).toEqual(['2026', 'abc', 'de', '2025', 'fg']);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  it('knows the height of every line', () => {
    expect(lines.map((line) => heightOf(line, 'grid'))).toEqual([32, 272, 272, 44, 272]);
    expect(lines.map((line) => heightOf(line, 'list'))).toEqual([32, 65, 65, 44, 65]);
  });

  it.each([
    [0, 1],
    [215, 1],
    [445, 1],
    [446, 2],
    [980, 4],
    [1500, 6],
  ])('stands as many cards of 216 px in %d px as fit: %d', (width, columns) => {
    expect(columnsIn(width, 'grid')).toBe(columns);
    expect(columnsIn(width, 'list')).toBe(1);
  });
});

describe('nextId', () => {
  it.each([
    ['a', 'ArrowRight', 'b'],
    ['c', 'ArrowRight', 'd'],
    ['e', 'ArrowRight', 'f'],
    ['g', 'ArrowRight', null],
    ['a', 'ArrowLeft', null],
    ['f', 'ArrowLeft', 'e'],
    ['a', 'ArrowDown', 'd'],
    ['c', 'ArrowDown', 'e'],
    ['e', 'ArrowDown', 'g'],
    ['g', 'ArrowUp', 'e'],
    ['b', 'ArrowUp', null],
    ['d', 'Home', 'a'],
    ['d', 'End', 'g'],
  ] as const)('from %s by %s to %s', (from, key, to) => {
    expect(nextId(lines, from, key, false)).toBe(to);
  });

  it('turns left and right round where one reads from the right', () => {
    expect(nextId(lines, 'b', 'ArrowLeft', true)).toBe('c');
    expect(nextId(lines, 'b', 'ArrowRight', true)).toBe('a');
  });

  it('begins anew where the badge is gone', () => {
    expect(nextId(lines, 'z', 'ArrowDown', false)).toBe('a');
    expect(nextId([], 'z', 'ArrowDown', false)).toBeNull();
  });

  it('knows its keys, its lines and its rows', () => {
    expect([isMove('Home'), isMove('Enter')]).toEqual([true, false]);
    expect([lineOf(lines, 'e'), lineOf(lines, 'z')]).toEqual([2, -1]);
    expect(rowOf(lines, 'f')?.id).toBe('f');
    expect(rowOf(lines, 'z')).toBeUndefined();
  });
});
