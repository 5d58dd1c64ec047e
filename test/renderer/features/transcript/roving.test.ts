import { describe, expect, it } from 'vitest';
import type { Group } from '../../../../renderer/features/transcript/arrange';
import { columnsIn, type Look, Plan } from '../../../../renderer/features/transcript/lines';
import { isMove, nextPlace } from '../../../../renderer/features/transcript/roving';
import { createShowing } from '../../../../renderer/features/transcript/shown';
import { aRow, plain, single } from './some-rows';

const showing = createShowing();
const group = (key: string, ids: string): Group => ({
  key,
  title: key,
  rows: showing(
    Array.from(ids).map((id) => single(aRow(id))),
    plain,
  ),
  selfDeclared: 0,
});
const grid: Look = { layout: 'grid', density: 'comfortable' };
const list: Look = { layout: 'list', density: 'compact' };
// One badge stands in two groups.
const groups = [group('2026', 'abcde'), group('2025', 'fga')];
const plan = new Plan(groups, 3, grid);

const linesOf = (of: Plan) =>
  Array.from({ length: of.count }, (_, index) => {
    const line = of.line(index);
    return line?.kind === 'badges' ? line.rows.map(({ id }) => id).join('') : line?.group.title;
  });

describe('a plan of lines', () => {
  it('puts a heading before each group and cuts it into lines', () => {
    expect(linesOf(plan)).toEqual(['2026', 'abc', 'de', '2025', 'fga']);
    expect([plan.line(-1), plan.line(plan.count)]).toEqual([undefined, undefined]);
  });

  it('has no heading where nothing is put together', () => {
    const whole = new Plan([group('all', 'abcd')], 3, grid);
    expect([linesOf(whole), whole.height, whole.topOf(1)]).toEqual([['abc', 'd'], 2 * 272, 272]);
  });

  it('knows where each line is, and which line is where', () => {
    expect(Array.from({ length: plan.count }, (_, index) => plan.topOf(index))).toEqual([0, 32, 304, 576, 620]);
    expect(plan.height).toBe(892);
    expect([-50, 0, 31, 32, 303, 304, 575, 576, 620, 5000].map((y) => plan.lineAt(y))).toEqual([
      0, 0, 0, 1, 1, 2, 2, 3, 4, 4,
    ]);
    expect(new Plan(groups, 1, list).height).toBe(32 + 5 * 45 + 44 + 3 * 45);
  });

  it('knows which badge stands at which place, in which group and line', () => {
    expect(Array.from({ length: 8 }, (_, place) => plan.at(place)?.shown.id).join('')).toBe('abcdefga');
    expect(Array.from({ length: 8 }, (_, place) => plan.lineOf(place))).toEqual([1, 1, 1, 2, 2, 4, 4, 4]);
    expect([plan.at(8), plan.at(-1)]).toEqual([undefined, undefined]);
    expect([
      plan.placeOf('a', '2025'),
      plan.placeOf('a', '2026'),
      plan.placeOf('a', null),
      plan.placeOf('f', '2026'),
    ]).toEqual([7, 0, 0, 5]);
    expect(plan.placeOf('z', '2025')).toBe(-1);
  });

  it('is empty without groups', () => {
    const empty = new Plan([], 3, grid);
    expect([empty.count, empty.height, empty.lineAt(9), empty.lineOf(0), empty.places]).toEqual([0, 0, 0, -1, 0]);
  });

  it.each([
    [0, 1],
    [215, 1],
    [445, 1],
    [446, 2],
    [980, 4],
    [1500, 6],
  ])('stands as many cards of 216 px in %d px as fit: %d', (width, columns) => {
    expect(columnsIn(width, grid)).toBe(columns);
    expect(columnsIn(width, list)).toBe(1);
  });

  it('finds the line of ten thousand as fast as of ten', () => {
    const many = new Plan(
      [{ ...group('all', 'a'), rows: Array.from({ length: 10_000 }, () => group('x', 'a').rows[0]!) }],
      1,
      list,
    );
    expect([many.lineAt(45 * 9000), many.topOf(9000), many.lineOf(9000)]).toEqual([9000, 45 * 9000, 9000]);
  });
});

describe('the next place', () => {
  it.each([
    [0, 'ArrowRight', 1],
    [2, 'ArrowRight', 3],
    [4, 'ArrowRight', 5],
    [7, 'ArrowRight', null],
    [0, 'ArrowLeft', null],
    [5, 'ArrowLeft', 4],
    [0, 'ArrowDown', 3],
    [2, 'ArrowDown', 4],
    [4, 'ArrowDown', 6],
    [6, 'ArrowUp', 4],
    [1, 'ArrowUp', null],
    [3, 'Home', 0],
    [3, 'End', 7],
    [2, 'PageDown', 7],
    [7, 'PageUp', 2],
  ] as const)('from %d by %s is %s', (from, key, to) => {
    expect(nextPlace(plan, from, key, false)).toBe(to);
  });

  it('turns left and right round where one reads from the right', () => {
    expect(nextPlace(plan, 1, 'ArrowLeft', true)).toBe(2);
    expect(nextPlace(plan, 1, 'ArrowRight', true)).toBe(0);
  });

  it('begins anew where there is no badge', () => {
    expect(nextPlace(plan, 99, 'ArrowDown', false)).toBe(0);
    expect(nextPlace(new Plan([], 3, grid), 0, 'ArrowDown', false)).toBeNull();
    expect([isMove('Home'), isMove('Enter')]).toEqual([true, false]);
  });
});
