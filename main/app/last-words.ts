/** Milliseconds a page has to hand in what stands in its fields. */
const longest = 400;

interface LastWordsParts {
  /** Asks the page to leave the field it is in, and to lock then. */
  readonly ask: () => void;
  readonly lock: () => void;
}

export interface LastWords {
  /** Locks, once the page has said what it has to say. SECURITY: a page that says nothing is locked all the same. */
  readonly lock: () => void;
  /** The wallet is locked, whoever did it: one that is unlocked right after stays so. */
  readonly over: () => void;
}

/** A tag or a name that is being written when the wallet locks is left as if by the Tab key, and not lost. */
export function createLastWords({ ask, lock }: LastWordsParts): LastWords {
  let waiting: NodeJS.Timeout | null = null;
  const over = (): void => {
    if (waiting) clearTimeout(waiting);
    waiting = null;
  };
  return {
    over,
    lock() {
      if (waiting) return;
      waiting = setTimeout(() => {
        over();
        lock();
      }, longest);
      ask();
    },
  };
}
