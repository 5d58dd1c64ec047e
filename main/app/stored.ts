import { readStored, type Stored, writeStored } from '../electron/preferences';

/** What is known before the wallet is unlocked, as it is now; each change is written at once. */
export interface StoredNow {
  readonly now: () => Stored;
  readonly change: (change: Partial<Stored>) => void;
}

export function openStored(file: string): StoredNow {
  let stored = readStored(file);
  return {
    now: () => stored,
    change(change) {
      stored = { ...stored, ...change };
      writeStored(file, stored);
    },
  };
}
