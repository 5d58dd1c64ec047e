import { rmSync } from 'node:fs';
import { readStored, type Stored, writeStored } from '../electron/preferences';

/** What is known before the wallet is unlocked, as it is now; each change is written at once. */
export interface StoredNow {
  readonly now: () => Stored;
  readonly change: (change: Partial<Stored>) => void;
  /** Back to what it was before the first run; the file goes. */
  readonly forget: () => void;
}

export function openStored(file: string): StoredNow {
  let stored = readStored(file);
  return {
    now: () => stored,
    change(change) {
      stored = { ...stored, ...change };
      writeStored(file, stored);
    },
    forget() {
      rmSync(file, { force: true });
      stored = readStored(file);
    },
  };
}
