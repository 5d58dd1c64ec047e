import { expect, it, vi } from 'vitest';
import { createRecall } from '../../shared/recall';

it('makes a thing once, nothing included', () => {
  const recall = createRecall<string | null>({ most: 2, longest: 3 });
  const make = vi.fn(() => null);
  expect([recall('a', make), recall('a', make)]).toEqual([null, null]);
  expect(make).toHaveBeenCalledTimes(1);
});

it('keeps no more than it may, and nothing under a long name', () => {
  const recall = createRecall<string>({ most: 2, longest: 3 });
  const make = vi.fn(() => 'made');
  for (const name of ['long name', 'long name']) recall(name, make);
  expect(make).toHaveBeenCalledTimes(2);
  for (const name of ['a', 'b', 'c', 'a']) recall(name, make);
  expect(make).toHaveBeenCalledTimes(6);
  recall('a', make);
  expect(make).toHaveBeenCalledTimes(6);
});
