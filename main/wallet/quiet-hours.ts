import { hour } from '../../shared/durations';
import { unwaited } from './unwaited';

/** Timers as an effect, so that a test can let hours pass. */
export interface WalletTimers {
  readonly set: (callback: () => void, milliseconds: number) => unknown;
  readonly clear: (timer: unknown) => void;
}

export const realTimers: WalletTimers = {
  // Waiting for a quiet check keeps no program from ending.
  set: (callback, milliseconds) => setTimeout(callback, milliseconds).unref(),
  clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
};

/** The person comes first: nothing is asked in the first moments after unlocking. */
export const firstAfter = 30_000;
export const againAfter = 4 * hour;

/** Calls `turn` a moment after `start`, and then every few hours until `stop`. */
export function quietHours(
  turn: () => void,
  timers: WalletTimers,
): { readonly start: () => void; readonly stop: () => void } {
  let timer: unknown = null;
  const stop = (): void => {
    if (timer !== null) timers.clear(timer);
    timer = null;
  };
  const wait = (milliseconds: number): void => {
    timer = timers.set(() => {
      wait(againAfter);
      unwaited(turn);
    }, milliseconds);
  };
  return {
    stop,
    start() {
      stop();
      wait(firstAfter);
    },
  };
}
