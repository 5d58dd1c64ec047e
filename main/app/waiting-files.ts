/** Files that came while there was no unlocked wallet to put them into: they wait for one. */
export interface WaitingFiles {
  readonly add: (files: readonly string[]) => void;
  /** They wait, and are offered when the next wallet opens. */
  readonly keep: (files: readonly string[]) => void;
  /** From now on `take` is offered the files; it says whether it took them. */
  readonly offerTo: (take: (files: readonly string[]) => boolean) => void;
  /** Offers what waits once more. */
  readonly offer: () => void;
}

export function createWaitingFiles(first: readonly string[]): WaitingFiles {
  let waiting = first;
  let take: (files: readonly string[]) => boolean = () => false;
  const offer = (): void => {
    if (waiting.length > 0 && take(waiting)) waiting = [];
  };
  return {
    add(files) {
      waiting = [...waiting, ...files];
      offer();
    },
    keep(files) {
      waiting = [...waiting, ...files];
    },
    offerTo(taker) {
      take = taker;
    },
    offer,
  };
}
