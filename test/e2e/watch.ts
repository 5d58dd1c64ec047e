import type { ElectronApplication, Page } from '@playwright/test';

/** What the main process was seen to do; times in milliseconds, memory in megabytes. */
export interface MainSeen {
  /** How late each turn of its loop was that should have come after five milliseconds, the longest first. */
  readonly late: readonly number[];
  /** The largest resident set of the main process, its reading and checking workers within. */
  readonly memory: number;
  /** What it had before. */
  readonly memoryBefore: number;
  /** Time on all processors, the workers' within. */
  readonly cpu: number;
  readonly wall: number;
}

const every = 5;

interface Watch {
  stop(): MainSeen;
}
declare global {
  var lapelWatch: Watch | undefined;
  interface Window {
    lapelFrames: number[];
    lapelFrameTurn: number;
  }
}

/** Watches the main process from within: a turn that comes late is a turn in which nobody else was served. */
export async function watchMain(app: ElectronApplication): Promise<void> {
  await app.evaluate((_electron, milliseconds) => {
    const late: number[] = [];
    const begun = process.hrtime.bigint();
    const cpuBefore = process.cpuUsage();
    const memoryBefore = process.memoryUsage.rss();
    let memory = memoryBefore;
    let before = performance.now();
    const turns = setInterval(() => {
      const now = performance.now();
      late.push(Math.max(0, now - before - milliseconds));
      before = now;
    }, milliseconds);
    const looks = setInterval(() => {
      memory = Math.max(memory, process.memoryUsage.rss());
    }, 200);
    globalThis.lapelWatch = {
      stop: () => {
        clearInterval(turns);
        clearInterval(looks);
        const { user, system } = process.cpuUsage(cpuBefore);
        return {
          late: late.sort((a, b) => b - a),
          memory: memory / 2 ** 20,
          memoryBefore: memoryBefore / 2 ** 20,
          cpu: (user + system) / 1000,
          wall: Number(process.hrtime.bigint() - begun) / 1e6,
        };
      },
    };
  }, every);
}

export function stopWatchingMain(app: ElectronApplication): Promise<MainSeen> {
  return app.evaluate(() => {
    const seen = globalThis.lapelWatch?.stop();
    if (!seen) throw new Error('The main process is not watched.');
    return seen;
  });
}

/** Notes how far apart the frames of the page are. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.lapelFrames = [];
    let before = 0;
    const frame = (now: number): void => {
      if (before > 0) window.lapelFrames.push(now - before);
      before = now;
      window.lapelFrameTurn = requestAnimationFrame(frame);
    };
    window.lapelFrameTurn = requestAnimationFrame(frame);
  });
}

/** The intervals between frames in milliseconds, the longest first. */
export function stopWatchingFrames(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    cancelAnimationFrame(window.lapelFrameTurn);
    return window.lapelFrames.sort((a, b) => b - a);
  });
}

/** The value that so large a part of them does not exceed; they stand with the largest first. */
export function quantile(largestFirst: readonly number[], part: number): number {
  return largestFirst[Math.floor((1 - part) * largestFirst.length)] ?? 0;
}
