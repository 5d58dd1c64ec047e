/** The clock of the idle lock. `activity` starts it anew; at its end `expire` is called once. */
export interface IdleLock {
  readonly start: (minutes: number) => void;
  readonly activity: () => void;
  /** Something is under way that the person began: it counts as activity until what this gives is called. */
  readonly hold: () => () => void;
  readonly stop: () => void;
}

export interface Timers {
  set(callback: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
  now(): number;
}

const longest = 60_000;

/**
 * Locks after so many minutes without activity; 0 minutes means never. It looks at the clock at least once a minute
 * instead of trusting one long timer, because timers stand still while a computer sleeps.
 */
export function createIdleLock(expire: () => void, timers: Timers): IdleLock {
  let limit = 0;
  let last = 0;
  let timer: unknown = null;
  const holds = new Set<symbol>();

  function stop(): void {
    if (timer !== null) timers.clear(timer);
    timer = null;
  }
  function watch(): void {
    stop();
    if (limit === 0) return;
    if (holds.size > 0) last = timers.now();
    const left = last + limit - timers.now();
    if (left <= 0) {
      limit = 0;
      expire();
      return;
    }
    timer = timers.set(watch, Math.min(left, longest));
  }
  return {
    start(minutes) {
      limit = minutes * 60_000;
      last = timers.now();
      watch();
    },
    activity() {
      last = timers.now();
    },
    hold() {
      const hold = Symbol('hold');
      holds.add(hold);
      return () => {
        if (holds.delete(hold)) last = timers.now();
      };
    },
    stop() {
      limit = 0;
      stop();
    },
  };
}
