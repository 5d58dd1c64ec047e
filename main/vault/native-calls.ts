import { setTimeout as wait } from 'node:timers/promises';
import { VaultRefusal } from './refusal';

/**
 * libsql aborts the whole process when its thread is ended in the middle of one of its calls: it takes the end that is
 * on its way for an exception it did not expect. So a thread that may be ended from outside says in shared memory when
 * it is in such a call, and who wants to end it first forbids the next one and waits for the present one.
 */
export type NativeCalls = SharedArrayBuffer;

/** Where in the shared memory which number lies: 1 for yes, 0 for no. */
const places = { busy: 0, barred: 1 } as const;

let own: Int32Array = new Int32Array(2);

/** For a thread that is about to start. It counts as busy until it heeds them, because libsql is loading until then. */
export function createNativeCalls(): NativeCalls {
  const calls = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  new Int32Array(calls)[places.busy] = 1;
  return calls;
}

/** In the thread, once it is loaded: from now on its calls are counted here. */
export function heedNativeCalls(calls: NativeCalls): void {
  own = new Int32Array(calls);
  Atomics.store(own, places.busy, 0);
}

/** Carries out one call of libsql; refused where this thread is about to be ended. Not to be nested. */
export function nativeCall<T>(call: () => T): T {
  // First said, then asked: of two that come at once, either this sees the bar or the other sees the call.
  Atomics.store(own, places.busy, 1);
  try {
    if (Atomics.load(own, places.barred) === 1) throw new VaultRefusal({ kind: 'locked' });
    return call();
  } finally {
    Atomics.store(own, places.busy, 0);
  }
}

/** Outside the thread: settles when it is in no call and begins none any more, or has ended by itself. */
export async function barNativeCalls(calls: NativeCalls, hasEnded: () => boolean): Promise<void> {
  const theirs = new Int32Array(calls);
  Atomics.store(theirs, places.barred, 1);
  while (Atomics.load(theirs, places.busy) === 1 && !hasEnded()) await wait(2);
}
