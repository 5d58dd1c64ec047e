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
    if (running >= atOnce) {
      await new Promise<void>((go, fail) => {
        waiting.push({ go, refuse: () => fail(new Error('dismissed before its turn')) });
      });
    }
    running += 1;
  }
  return {
    async take(run) {
      await turn();
      try {
        return await run();
      } finally {
        running -= 1;
        waiting.shift()?.go();
      }
    },
    dismiss() {
      const dismissed = waiting;
      waiting = [];
      for (const one of dismissed) one.refuse();
    },
  };
}
