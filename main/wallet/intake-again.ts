import { randomUUID } from 'node:crypto';
import type { Arrival } from './arrivals';

/** What was refused and may be tried again, for example once the network is allowed. Forgotten when the wallet locks. */
export interface AgainShelf {
  /** Gives the key under which it can be tried again; undefined where it is too much to keep. */
  keep(arrival: Arrival): string | undefined;
  /** Takes what stands under these keys; those that are gone are left out. */
  take(keys: readonly string[]): readonly Arrival[];
  /** What stands under this key, which stays there; null where it is gone. */
  look(key: string): Arrival | null;
  /** Where the file lies that stands under this key; it stays there. Null where it is gone or is no file. */
  pathOf(key: string): string | null;
  forget(): void;
}

const most = 10_000;
/** What came as bytes stays in memory for this; what lies on the disk is read anew. */
const mostBytes = 64 * 1024 * 1024;

export function createAgainShelf(): AgainShelf {
  const kept = new Map<string, Arrival>();
  let bytes = 0;
  const drop = (key: string): void => {
    bytes -= kept.get(key)?.held ?? 0;
    kept.delete(key);
  };
  return {
    keep(arrival) {
      // SECURITY: what opens it knows its passphrase, and is not kept.
      const { open: _forgotten, ...first } = arrival.first ?? arrival;
      const held = first.held ?? 0;
      if (held > mostBytes) return undefined;
      const key = randomUUID();
      kept.set(key, first);
      bytes += held;
      for (const oldest of kept.keys()) {
        if (kept.size <= most && bytes <= mostBytes) break;
        drop(oldest);
      }
      return key;
    },
    take(keys) {
      return keys.flatMap((key) => {
        const arrival = kept.get(key);
        if (arrival) drop(key);
        return arrival ? [arrival] : [];
      });
    },
    look: (key) => kept.get(key) ?? null,
    pathOf: (key) => kept.get(key)?.path ?? null,
    forget() {
      kept.clear();
      bytes = 0;
    },
  };
}
