import type { SharedCache } from './jsonld-parts';

/** Contexts in each of two generations. The bundled ones are two dozen; the rest are what issuers write themselves. */
const generation = 300;

/**
 * Characters beyond which an issuer's own context is not remembered. It is its own key here; bundled contexts are known
 * by their addresses and need none.
 */
const longestKey = 20_000;

/**
 * Resolved contexts for jsonld, by address or by their text. What has not been used for a generation is forgotten, so that
 * no flood of badges with contexts of their own fills the memory.
 */
export function createSharedContexts(): SharedCache {
  let young = new Map<string, unknown>();
  let old = new Map<string, unknown>();
  const set = (key: string, value: unknown) => {
    if (key.length > longestKey) return;
    if (young.size >= generation) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    get(key) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const kept = old.get(key);
      if (kept !== undefined) set(key, kept);
      return kept;
    },
    set,
  };
}
