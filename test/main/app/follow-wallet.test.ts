import { expect, it, vi } from 'vitest';
import { followWallet } from '../../../main/app/follow-wallet';
import { holdingIdle } from '../../../main/app/holding-idle';
import { createIdleLock } from '../../../main/ipc/idle-lock';
import { createListeners } from '../../../main/wallet/listeners';
import type { RemoteWallet } from '../../../main/wallet/thread/calls';
import { failure, success } from '../../../shared/result';
import { defaultSettings } from '../../../shared/settings';
import type { ImportProgress, VaultState } from '../../../shared/wallet';
import { aWallet } from '../ipc/a-wallet';

const keyRing = { kind: 'unavailable', backend: 'none' } as const;
const minute = 60_000;

async function open(change: Partial<RemoteWallet> = {}) {
  vi.useFakeTimers();
  const states = createListeners<VaultState>();
  const progresses = createListeners<ImportProgress>();
  let locked = 0;
  const idle = createIdleLock(() => (locked += 1), {
    set: (callback, milliseconds) => setTimeout(callback, milliseconds),
    clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
    now: Date.now,
  });
  const wallet = {
    ...aWallet().session,
    settings: () => Promise.resolve(success({ ...defaultSettings, lockAfterMinutes: 5 })),
    onState: states.add,
    onProgress: progresses.add,
    ...change,
  };
  followWallet(wallet, { idle, onState: () => undefined, onUnlocked: () => undefined, onLocked: () => undefined });
  states.tell({ kind: 'unlocked', methods: [], keyRing });
  await vi.advanceTimersByTimeAsync(0);
  const tell = (state: ImportProgress['state'], more: Partial<ImportProgress> = {}) =>
    progresses.tell({ job: 'j', state, done: 0, total: 1, lines: [], ...more });
  return {
    tell,
    states,
    session: holdingIdle(wallet, idle),
    locked: () => locked,
    pass: (minutes: number) => vi.advanceTimersByTimeAsync(minutes * minute),
  };
}

it('an import that says nothing for a while is not cut off by the idle lock, which counts from its end', async () => {
  const { tell, locked, pass } = await open();
  tell('running');
  await pass(30);
  expect(locked()).toBe(0);
  tell('finished');
  await pass(4);
  expect(locked()).toBe(0);
  await pass(2);
  expect(locked()).toBe(1);
});

it('what Lapel does by itself keeps no wallet open', async () => {
  const { tell, locked, pass } = await open();
  tell('running', { quiet: true });
  await pass(6);
  expect(locked()).toBe(1);
});

it('a job that a lock has cut off holds nothing in the next life of the wallet', async () => {
  const { tell, states, locked, pass } = await open();
  tell('running');
  states.tell({ kind: 'locked', methods: [], keyRing });
  states.tell({ kind: 'unlocked', methods: [], keyRing });
  await pass(6);
  expect(locked()).toBe(1);
});

it.each(['restoreBackup', 'backUp', 'transcript'] as const)('%s is not cut off by the idle lock', async (name) => {
  let end = (): void => undefined;
  const long = () => new Promise((settle) => (end = () => settle(failure({ kind: 'cancelled' }))));
  const { session, locked, pass } = await open({ [name]: long });
  const calling = (session[name] as () => Promise<unknown>)();
  await pass(30);
  expect(locked()).toBe(0);
  end();
  await calling;
  await pass(6);
  expect(locked()).toBe(1);
});
