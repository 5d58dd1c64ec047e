/** Counts a worker's own time: stands still while it waits for documents. */
export interface Stopwatch {
  /** Begins a new count. */
  start(): void;
  pause(): void;
  resume(): void;
  stop(): void;
}

/** Calls `expired` once a count has run for `limit` milliseconds, pauses not counted. */
export function createStopwatch(limit: number, expired: () => void): Stopwatch {
  let timer: NodeJS.Timeout | null = null;
  let left = limit;
  let since = 0;
  let pauses = 0;
  const halt = () => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  const run = () => {
    halt();
    since = Date.now();
    timer = setTimeout(expired, left);
  };
  return {
    start() {
      left = limit;
      pauses = 0;
      run();
    },
    pause() {
      pauses += 1;
      if (!timer) return;
      halt();
      left -= Date.now() - since;
    },
    resume() {
      pauses -= 1;
      if (pauses === 0) run();
    },
    stop: halt,
  };
}
