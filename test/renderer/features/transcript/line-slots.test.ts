import { describe, expect, it } from 'vitest';
import { type Slot, slotsFor, toMove } from '../../../../renderer/features/transcript/line-slots';

const kindOf = (line: number) => (line % 10 === 0 ? 'heading' : 'badges');
const numbersOf = (slots: readonly Slot[]) => new Map(slots.map(({ line, number }) => [line, number]));
const shown = (slots: readonly Slot[]) =>
  slots
    .filter(({ waits }) => !waits)
    .map(({ line }) => line)
    .sort((a, b) => a - b);

describe('slots', () => {
  it('are kept by lines that stay, and given on by lines that leave', () => {
    const first = slotsFor([1, 2, 3], kindOf, []);
    const second = slotsFor([2, 3, 4], kindOf, first);
    expect(shown(second)).toEqual([2, 3, 4]);
    expect(numbersOf(second).get(2)).toBe(numbersOf(first).get(2));
    expect(numbersOf(second).get(4)).toBe(numbersOf(first).get(1));
  });

  it('wait for the next line of their kind, two of them at most', () => {
    const first = slotsFor([1, 2, 3, 4, 5], kindOf, []);
    const second = slotsFor([5], kindOf, first);
    expect(second.filter(({ waits }) => waits)).toHaveLength(2);
    const third = slotsFor([5, 10, 11], kindOf, second);
    expect(shown(third)).toEqual([5, 10, 11]);
    expect(second.filter(({ waits }) => waits).map(({ number }) => number)).toContain(numbersOf(third).get(11));
    expect(new Set(third.map(({ number }) => number)).size).toBe(third.length);
  });

  it('are given anew where something else stands in the line', () => {
    const first = slotsFor([1, 2], kindOf, []);
    const second = slotsFor([1, 2], (line) => (line === 1 ? 'heading' : 'badges'), first);
    expect(numbersOf(second).get(2)).toBe(numbersOf(first).get(2));
    expect(second.filter(({ line, waits }) => line === 1 && !waits)).toEqual([
      expect.objectContaining({ kind: 'heading' }),
    ]);
  });

  it('show each line that is asked for once, wherever somebody scrolls', () => {
    let slots: readonly Slot[] = [];
    for (let step = 0; step < 500; step += 1) {
      const from = Math.floor(50 + 45 * Math.sin(step * 0.7));
      const lines = Array.from({ length: 4 + (step % 4) }, (_, at) => from + at);
      const kept = step % 90;
      slots = slotsFor(lines.includes(kept) ? lines : [kept, ...lines], kindOf, slots);
      expect(shown(slots)).toEqual([...new Set([kept, ...lines])].sort((a, b) => a - b));
      expect(slots.map(({ number }) => number)).toEqual([...new Set(slots.map(({ number }) => number))]);
      expect(slots.length).toBeLessThan(13);
    }
  });
});

describe('putting lines in order', () => {
  it.each([
    ['nothing where they stand in order', [1, 2, 3], -1, []],
    ['the one that went to the end', [4, 1, 2, 3], -1, [0]],
    ['the one that went to the beginning', [2, 3, 4, 1], -1, [3]],
    ['all others where the one is fixed', [2, 3, 4, 1], 3, [0, 1, 2]],
    ['not the fixed one, though it stands apart', [9, 1, 2], 0, [1, 2]],
    ['nothing of nothing', [], -1, []],
  ])('moves %s', (_what, numbers, fixed, moved) => {
    expect([...toMove(numbers, fixed)]).toEqual(moved);
  });
});
