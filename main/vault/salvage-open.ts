import { statSync, truncateSync } from 'node:fs';
import { attempt } from './salvage-rows';
import { Store } from './store';

const pageSize = 4096;
/** How far a file that was cut short is filled up, in times its size. */
const fillings = [2, 4, 16] as const;

/**
 * Opens a copy of a damaged database so far that its tables can be asked for. SQLite refuses a file cut short as a whole,
 * so the copy is filled up with empty pages. Null where the first page is gone: it holds what the keys of all others are
 * salted with, and nothing brings it back but a backup.
 * @param copy written to; never the person's own file
 */
export function openDamaged(copy: string, pageKey: Uint8Array): Store | null {
  const size = statSync(copy).size;
  if (size < pageSize) return null;
  const asItIs = opened(copy, pageKey);
  if (asItIs) return asItIs;
  for (const times of fillings) {
    truncateSync(copy, size * times);
    const filled = opened(copy, pageKey);
    if (filled) return filled;
  }
  return null;
}

function opened(file: string, pageKey: Uint8Array): Store | null {
  const store = attempt(() => new Store(file, pageKey));
  if (!store) return null;
  if (attempt(() => store.all('SELECT name FROM sqlite_master')) !== null) return store;
  store.close();
  return null;
}
