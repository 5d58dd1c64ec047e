import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPageFirst } from '../../../main/app/page-first';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function isSettled(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), Promise.resolve().then(() => Promise.resolve(false))]);
}

it('waits until the page says that it has drawn something', async () => {
  const { shown, isShown } = createPageFirst();
  await vi.advanceTimersByTimeAsync(100);
  expect(await isSettled(isShown)).toBe(false);
  shown();
  expect(await isSettled(isShown)).toBe(true);
});

it('waits for no page that does not come', async () => {
  const { isShown } = createPageFirst();
  await vi.advanceTimersByTimeAsync(1499);
  expect(await isSettled(isShown)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await isSettled(isShown)).toBe(true);
});
