import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLastWords } from '../../../main/app/last-words';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function aWallet() {
  const done: string[] = [];
  const words = createLastWords({ ask: () => done.push('asked'), lock: () => done.push('locked') });
  return { done, words };
}

it('asks the page, and locks all the same when it says nothing', () => {
  const { done, words } = aWallet();
  words.lock();
  expect(done).toEqual(['asked']);
  vi.advanceTimersByTime(1000);
  expect(done).toEqual(['asked', 'locked']);
});

it('asks once however often it is told, and again the next time', () => {
  const { done, words } = aWallet();
  words.lock();
  vi.advanceTimersByTime(300);
  words.lock();
  vi.advanceTimersByTime(1000);
  words.lock();
  vi.advanceTimersByTime(1000);
  expect(done).toEqual(['asked', 'locked', 'asked', 'locked']);
});

it('does not lock a wallet that was locked by its page and opened again', () => {
  const { done, words } = aWallet();
  words.lock();
  words.over();
  vi.advanceTimersByTime(1000);
  expect(done).toEqual(['asked']);
});
