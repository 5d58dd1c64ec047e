/** What is said before anybody listens is kept for who does. */
export interface Held<T> {
  readonly say: (value: T) => void;
  /** From now on hears everything; first what was said until now. */
  readonly hear: (listener: (value: T) => void) => void;
}

export function createHeld<T>(): Held<T> {
  let kept: readonly T[] = [];
  let listener = (value: T): void => {
    kept = [...kept, value];
  };
  return {
    say: (value) => listener(value),
    hear(next) {
      listener = next;
      for (const value of kept) next(value);
      kept = [];
    },
  };
}
