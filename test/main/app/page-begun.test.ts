import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPageBegun } from '../../../main/app/page-begun';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function isSettled(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), Promise.resolve().then(() => Promise.resolve(false))]);
}

it('waits until code of the page has left', async () => {
  const { codeSent, isBegun } = createPageBegun();
  await vi.advanceTimersByTimeAsync(100);
  codeSent();
  expect(await isSettled(isBegun)).toBe(false);
  await vi.advanceTimersByTimeAsync(4);
  expect(await isSettled(isBegun)).toBe(true);
});

it('waits for no page that does not come', async () => {
  const { isBegun } = createPageBegun();
  await vi.advanceTimersByTimeAsync(1499);
  expect(await isSettled(isBegun)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await isSettled(isBegun)).toBe(true);
});
