import { describe, expect, it } from 'vitest';
import { beginWith, emptySnapshot, fold } from '../../../renderer/read-model/snapshot';
import { type RowChanges, rowOf } from '../../../shared/row';
import { aRecord } from '../features/a-record';

const idOf = (number: number): string => number.toString(16).padStart(64, '0');
const rowAt = (number: number, revision: number) => rowOf(aRecord({ id: idOf(number), revision }));
const page = (revision: number, more: Partial<RowChanges> = {}): RowChanges => ({
  ...{ revision, more: false, rows: [], removed: [] },
  ...more,
});
const idsIn = ({ rows }: typeof emptySnapshot) => [...rows.keys()];

describe('fold', () => {
  it('is complete only after the last page', () => {
    const first = fold(emptySnapshot, [page(1, { more: true, rows: [rowAt(1, 1)] })]);
    expect(first.complete).toBe(false);
    expect(fold(first, [page(2)]).complete).toBe(true);
  });

  it('leaves a snapshot as it was, and gives the same one where nothing is new', () => {
    const first = fold(emptySnapshot, [page(1, { rows: [rowAt(1, 1)] })]);
    expect(fold(first, [])).toBe(first);
    expect(fold(first, [page(1)])).toBe(first);
    expect(fold(first, [page(2, { rows: [rowAt(2, 2)] })]).rows.size).toBe(2);
    expect(first.rows.size).toBe(1);
  });

  it('follows a revision that touched no badge', () => {
    const first = fold(emptySnapshot, [page(1, { rows: [rowAt(1, 1)] })]);
    const collections = { collections: [], searches: [{ id: 's1', name: 'Old', query: 'is:expired' }] };
    expect(fold(first, [page(2, { collections })])).toMatchObject({ revision: 2, collections });
  });

  it('gives a later page the last word, whether they come one by one or together', () => {
    const pages = Array.from({ length: 30 }, (_, at) => page(at + 1, { rows: [rowAt(at % 7, at + 1)] }));
    const last = page(32, { removed: [idOf(3)], damaged: [idOf(4)] });
    const together = fold(emptySnapshot, [...pages, last]);
    const one = [...pages, last].reduce((now, next) => fold(now, [next]), emptySnapshot);
    expect(together).toEqual(one);
    expect(idsIn(together)).toEqual([0, 1, 2, 5, 6].map(idOf));
    expect(together.rows.get(idOf(1))?.revision).toBe(30);
  });

  it('names damaged records until they are well or gone', () => {
    const both = fold(emptySnapshot, [page(2, { rows: [rowAt(1, 1), rowAt(2, 2)] })]);
    const damaged = fold(both, [page(4, { damaged: [idOf(1), idOf(2)] })]);
    expect(damaged).toMatchObject({ rows: new Map(), damaged: new Set([idOf(1), idOf(2)]) });
    const after = fold(damaged, [page(6, { rows: [rowAt(1, 5)], removed: [idOf(2)] })]);
    expect(idsIn(after)).toEqual([idOf(1)]);
    expect(after.damaged).toEqual(new Set());
  });
});

describe('beginWith', () => {
  it('holds the first stacks, is never complete, and gives way to the whole', () => {
    const begun = beginWith({ stacks: [[rowAt(2, 2), rowAt(1, 1)], [rowAt(5, 5)]] });
    expect(begun).toMatchObject({ revision: 0, complete: false, front: [[idOf(2), idOf(1)], [idOf(5)]] });
    expect(idsIn(begun)).toEqual([2, 1, 5].map(idOf));
    const whole = fold(begun, [page(9, { rows: [rowAt(1, 1), rowAt(2, 8)], removed: [idOf(5)] })]);
    expect(whole).toMatchObject({ front: null, complete: true });
    expect(whole.rows.get(idOf(2))?.revision).toBe(8);
    expect(whole.rows.has(idOf(5))).toBe(false);
  });
});
