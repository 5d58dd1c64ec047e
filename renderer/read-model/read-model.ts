import type { Front, RowChanges } from '../../shared/row';
import { beginWith, emptySnapshot, fold, type Snapshot } from './snapshot';

/**
 * An index of what is in the vault, in the memory of the page and nowhere else: locking ends it with the page. All of it
 * is wanted at once, so no database stands between; one in memory cost a start of 10,000 badges more than the vault did.
 */
export interface ReadModel {
  readonly now: () => Snapshot;
  /** Shows what the transcript begins with, where nothing is there yet. */
  readonly begin: (front: Front) => void;
  /** Takes in pages of changes, all of them at once. */
  readonly apply: (pages: readonly RowChanges[]) => void;
  /** Told of each new snapshot; gives what ends it. */
  readonly subscribe: (listener: (snapshot: Snapshot) => void) => () => void;
}

export function createReadModel(): ReadModel {
  let snapshot = emptySnapshot;
  const listeners = new Set<(snapshot: Snapshot) => void>();
  function become(next: Snapshot): void {
    if (next === snapshot) return;
    snapshot = next;
    for (const listener of listeners) listener(next);
  }
  return {
    now: () => snapshot,
    begin(front) {
      if (snapshot === emptySnapshot) become(beginWith(front));
    },
    apply: (pages) => become(fold(snapshot, pages)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
