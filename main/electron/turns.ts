/** Lets so many run at once; the others wait for their turn, first come, first served. */
export interface Turns {
  take<T>(run: () => Promise<T>): Promise<T>;
  /** Refuses those that wait. Those that run are left to end by themselves. */
  dismiss(): void;
}

export function createTurns(atOnce: number): Turns {
  let running = 0;
  let waiting: { readonly go: () => void; readonly refuse: () => void }[] = [];

  async function turn(): Promise<void> {
    if (running < atOnce) {
      running += 1;
      return;
    }
    // Whoever ends hands its place on, so that nobody who comes in between can take it as well.
    await new Promise<void>((go, fail) => {
      waiting.push({ go, refuse: () => fail(new Error('dismissed before its turn')) });
    });
  }
  return {
    async take(run) {
      await turn();
      try {
        return await run();
      } finally {
        const next = waiting.shift();
        if (next) next.go();
        else running -= 1;
      }
    },
    dismiss() {
      const dismissed = waiting;
      waiting = [];
      for (const one of dismissed) one.refuse();
    },
  };
}
