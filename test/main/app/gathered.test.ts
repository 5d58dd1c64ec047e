import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { gathered } from '../../../main/app/gathered';

it('does nothing before its time, and once what was asked for meanwhile', async () => {
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((settle) => {
    begin = settle;
  });
  let done = 0;
  const ask = gathered(begun, () => (done += 1));
  ask();
  ask();
  await setImmediate();
  expect(done).toBe(0);
  begin();
  await setImmediate();
  await setImmediate();
  expect(done).toBe(1);
});

it('does it again for whoever asks later', async () => {
  let done = 0;
  const ask = gathered(Promise.resolve(), () => (done += 1));
  for (let turn = 1; turn <= 3; turn += 1) {
    ask();
    ask();
    await setImmediate();
    await setImmediate();
    expect(done).toBe(turn);
  }
});
