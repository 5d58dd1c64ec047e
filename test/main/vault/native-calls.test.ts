import { expect, it } from 'vitest';
import { barNativeCalls, createNativeCalls, heedNativeCalls, nativeCall } from '../../../main/vault/native-calls';
import { VaultRefusal } from '../../../main/vault/refusal';

const alive = () => false;
const pause = () => new Promise((settle) => setTimeout(settle, 20));

it('who wants to end a thread waits for the call under way, and the next one is refused', async () => {
  const calls = createNativeCalls();
  heedNativeCalls(calls);
  let barred = false;
  const said = nativeCall(() => {
    void barNativeCalls(calls, alive).then(() => (barred = true));
    return 'to its end';
  });
  expect(said).toBe('to its end');
  expect(() => nativeCall(() => 'one more')).toThrow(VaultRefusal);
  await pause();
  expect(barred).toBe(true);
});

it('a thread that is still loading counts as busy, unless it ends by itself', async () => {
  const calls = createNativeCalls();
  let ended = false;
  let barred = false;
  void barNativeCalls(calls, () => ended).then(() => (barred = true));
  await pause();
  expect(barred).toBe(false);
  ended = true;
  await pause();
  expect(barred).toBe(true);

  const other = createNativeCalls();
  const soon = barNativeCalls(other, alive);
  heedNativeCalls(other);
  await soon;
  expect(() => nativeCall(() => 'too late')).toThrow(VaultRefusal);
});

it('a call that fails is over', async () => {
  const calls = createNativeCalls();
  heedNativeCalls(calls);
  expect(() =>
    nativeCall(() => {
      throw new RangeError('from within');
    }),
  ).toThrow(RangeError);
  await barNativeCalls(calls, alive);
});
