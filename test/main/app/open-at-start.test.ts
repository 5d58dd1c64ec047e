import { expect, it, vi } from 'vitest';
import { openAtStart } from '../../../main/app/open-at-start';
import { success } from '../../../shared/result';
import type { KeyRing, UnlockMethod, VaultState } from '../../../shared/wallet';

const there: KeyRing = { kind: 'available', backend: 'test' };
const none: KeyRing = { kind: 'unavailable', backend: 'basic_text' };
const locked = (methods: readonly UnlockMethod[], keyRing: KeyRing): VaultState => ({
  kind: 'locked',
  methods,
  keyRing,
});

it.each<[string, VaultState, number]>([
  ['a key ring that is a way in', locked(['passphrase', 'key-ring'], there), 1],
  ['a passphrase alone', locked(['passphrase'], there), 0],
  ['a key ring that is not there now', locked(['key-ring'], none), 0],
  ['no wallet', { kind: 'absent', keyRing: there }, 0],
])('with %s', async (_name, state, calls) => {
  const asked: unknown[] = [];
  await openAtStart({
    state: () => Promise.resolve(state),
    unlock: (by) => {
      asked.push(by);
      return Promise.resolve(success(state));
    },
  });
  expect(asked).toEqual(calls === 0 ? [] : [{ kind: 'key-ring' }]);
});

it('does not wait for a key ring that asks the person first', async () => {
  vi.useFakeTimers();
  let settled = false;
  const asking = () => new Promise<never>(() => undefined);
  const opening = openAtStart({ state: () => Promise.resolve(locked(['key-ring'], there)), unlock: asking });
  void opening.then(() => (settled = true));
  await vi.advanceTimersByTimeAsync(1499);
  expect(settled).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(settled).toBe(true);
  vi.useRealTimers();
});
