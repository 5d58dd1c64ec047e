/** One answer at hand. */
export interface CacheEntry {
  readonly finalUrl: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly fetchedAt: number;
  readonly freshUntil: number;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

export interface HttpCache {
  get(key: string): CacheEntry | null;
  set(key: string, entry: CacheEntry): void;
  delete(key: string): void;
  clear(): void;
}

const defaultLimits = { entries: 500, bytes: 64 * 1024 * 1024 };

/** Answers kept in memory and nowhere else; the one unused for longest makes room. */
export function createHttpCache(
  limits: { readonly entries: number; readonly bytes: number } = defaultLimits,
): HttpCache {
  // A Map keeps the order of insertion, so putting an entry in anew makes it the youngest.
  const entries = new Map<string, CacheEntry>();
  let held = 0;
  const remove = (key: string): void => {
    held -= entries.get(key)?.bytes.length ?? 0;
    entries.delete(key);
  };
  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return null;
      entries.delete(key);
      entries.set(key, entry);
      return entry;
    },
    set(key, entry) {
      remove(key);
      if (entry.bytes.length > limits.bytes) return;
      entries.set(key, entry);
      held += entry.bytes.length;
      for (const oldest of entries.keys()) {
        if (held <= limits.bytes && entries.size <= limits.entries) break;
        remove(oldest);
      }
    },
    delete: remove,
    clear() {
      entries.clear();
      held = 0;
    },
  };
}
