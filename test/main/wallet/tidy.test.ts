import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { realTimers } from '../../../main/wallet/quiet-hours';
import { afterRest, createTidy } from '../../../main/wallet/tidy';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('collects once, when nothing has been read for a moment', () => {
  const collect = vi.fn();
  const read = createTidy(realTimers, collect);
  read();
  vi.advanceTimersByTime(afterRest - 1);
  read();
  vi.advanceTimersByTime(afterRest - 1);
  expect(collect).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(collect).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(10 * afterRest);
  expect(collect).toHaveBeenCalledOnce();
});

it('collects again after another reading', () => {
  const collect = vi.fn();
  const read = createTidy(realTimers, collect);
  for (let time = 0; time < 2; time += 1) {
    read();
    vi.advanceTimersByTime(afterRest);
  }
  expect(collect).toHaveBeenCalledTimes(2);
});
