import { describe, expect, it } from 'vitest';
import { createSessionPool } from '../../../main/electron/session-pool';

const gone = Promise.resolve(true);

/** Sessions are numbers, in the order in which they are made. */
function aPool(clear: (session: number) => Promise<boolean> = () => Promise.resolve(true)) {
  let made = 0;
  return createSessionPool(() => (made += 1), clear);
}

describe('sessions that take turns', () => {
  it('are used again after they were given back', async () => {
    const pool = aPool();
    expect([pool.take(), pool.take()]).toEqual([1, 2]);
    await pool.giveBack(1, gone);
    expect([pool.take(), pool.take()]).toEqual([1, 3]);
  });

  it('are not used again while they are still being cleared', async () => {
    const pool = aPool();
    let end: (ended: boolean) => void = () => undefined;
    const back = pool.giveBack(pool.take(), new Promise((settle) => (end = settle)));
    expect(pool.take()).toBe(2);
    end(true);
    await back;
    expect(pool.take()).toBe(1);
  });

  it('are cleared before the page’s processes have ended and after', async () => {
    const told: string[] = [];
    const pool = aPool(() => Promise.resolve(told.push('cleared') > 0));
    let end: (ended: boolean) => void = () => undefined;
    const back = pool.giveBack(pool.take(), new Promise((settle) => (end = settle)));
    await Promise.resolve();
    told.push('ended');
    end(true);
    await back;
    expect(told).toEqual(['cleared', 'ended', 'cleared']);
  });

  it.each([
    ['cannot be cleared', () => Promise.resolve(false), gone],
    ['fail to be cleared', () => Promise.reject(new Error('no')), gone],
    ['have a page that runs on', undefined, Promise.resolve(false)],
  ] as const)('are given up when they %s', async (_why, clear, ended) => {
    const pool = aPool(clear);
    await pool.giveBack(pool.take(), ended);
    expect(pool.take()).toBe(2);
  });
});
