import { beforeEach, describe, expect, it } from 'vitest';
import { createIdleLock, type IdleLock } from '../../../main/ipc/idle-lock';

/** A clock that is turned by hand, with timers that may stand still as they do while a computer sleeps. */
function handClock() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  return {
    timers: {
      now: () => now,
      set: (run: () => void, milliseconds: number) => {
        const timer = { at: now + milliseconds, run };
        timers.push(timer);
        return timer;
      },
      clear: (timer: unknown) => {
        timers = timers.filter((other) => other !== timer);
      },
    },
    turn(minutes: number) {
      const until = now + minutes * 60_000;
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        now = next.at;
        timers = timers.filter((other) => other !== next);
        next.run();
      }
      now = until;
    },
    /** Time goes on, timers do not; then the first of them comes. */
    sleep(minutes: number) {
      now += minutes * 60_000;
      const [next] = timers;
      timers = timers.slice(1);
      next?.run();
    },
    pending: () => timers.length,
  };
}

describe('the idle lock', () => {
  let clock: ReturnType<typeof handClock>;
  let locked: number;
  let idle: IdleLock;
  beforeEach(() => {
    clock = handClock();
    locked = 0;
    idle = createIdleLock(() => (locked += 1), clock.timers);
  });

  it('locks when the time is over, once', () => {
    idle.start(15);
    clock.turn(14.9);
    expect(locked).toBe(0);
    clock.turn(0.2);
    expect(locked).toBe(1);
    clock.turn(60);
    expect(locked).toBe(1);
  });

  it('starts anew with each activity', () => {
    idle.start(15);
    for (let i = 0; i < 6; i += 1) {
      clock.turn(10);
      idle.activity();
    }
    expect(locked).toBe(0);
    clock.turn(15);
    expect(locked).toBe(1);
  });

  it('never locks when it is off', () => {
    idle.start(0);
    clock.turn(10_000);
    expect(locked).toBe(0);
    expect(clock.pending()).toBe(0);
  });

  it('notices within a minute of waking that the time went by in sleep', () => {
    idle.start(15);
    clock.sleep(120);
    expect(locked).toBe(1);
  });

  it('takes a new limit at once', () => {
    idle.start(60);
    clock.turn(20);
    idle.start(5);
    clock.turn(5);
    expect(locked).toBe(1);
  });

  it('waits for the end of what is held, and then for the whole time anew', () => {
    idle.start(15);
    const first = idle.hold();
    const second = idle.hold();
    clock.turn(60);
    first();
    first();
    clock.turn(60);
    expect(locked).toBe(0);
    second();
    clock.turn(14.9);
    expect(locked).toBe(0);
    clock.turn(1.2);
    expect(locked).toBe(1);
  });

  it('leaves no timer behind when it is stopped', () => {
    idle.start(15);
    idle.stop();
    clock.turn(60);
    expect(locked).toBe(0);
    expect(clock.pending()).toBe(0);
  });

  it('is not woken by activity after it was stopped', () => {
    idle.start(15);
    idle.stop();
    idle.activity();
    clock.turn(60);
    expect(locked).toBe(0);
  });
});
