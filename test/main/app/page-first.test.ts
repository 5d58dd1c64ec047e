import { expect, it, vi } from 'vitest';
import { createPageFirst } from '../../../main/app/page-first';

async function isSettled(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), Promise.resolve().then(() => Promise.resolve(false))]);
}

it('waits until the page itself has left, not for anything else', async () => {
  vi.useFakeTimers();
  const { served, begun } = createPageFirst();
  served('/app/renderer/assets/first-a1.js');
  await vi.advanceTimersByTimeAsync(100);
  expect(await isSettled(begun)).toBe(false);
  served('/app/renderer/index.html');
  expect(await isSettled(begun)).toBe(false);
  await vi.advanceTimersByTimeAsync(4);
  expect(await isSettled(begun)).toBe(true);
  vi.useRealTimers();
});

it('waits for no page that does not come', async () => {
  vi.useFakeTimers();
  const { begun } = createPageFirst();
  await vi.advanceTimersByTimeAsync(1499);
  expect(await isSettled(begun)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await isSettled(begun)).toBe(true);
  vi.useRealTimers();
});
