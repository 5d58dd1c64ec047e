import { type Inside, nextRevision } from '../inside';
import { bytesOf, integerOf } from '../rows';
import type { ShelfItem, ShelfKind } from '../types';
import { places } from './stored';

/** Everything of one kind, in the order it was last put there. What does not open is left out, and named as damaged. */
export function readShelf<T>({ store, sealer }: Inside, kind: ShelfKind): readonly ShelfItem<T>[] {
  const rows = store.all('SELECT id, revision, sealed FROM shelf WHERE kind = ? ORDER BY revision', [kind]);
  return rows.flatMap((row) => {
    const place = places.shelf<ShelfItem<T>>(kind, bytesOf(row, 'id'), integerOf(row, 'revision'));
    return sealer.openJson(place, bytesOf(row, 'sealed')) ?? [];
  });
}

/** Newest revision at which something of these kinds was put there; what is taken off leaves no trace here. */
export function shelfRevision({ store }: Inside, kinds: readonly ShelfKind[]): number {
  const newest = kinds.map((kind) => {
    const row = store.get('SELECT COALESCE(MAX(revision), 0) AS newest FROM shelf WHERE kind = ?', [kind]);
    return row === null ? 0 : integerOf(row, 'newest');
  });
  return Math.max(0, ...newest);
}

/** Puts a value there, in the place of the one that had its id before. */
export function putOnShelf(inside: Inside, kind: ShelfKind, id: string, value: unknown): void {
  const { store, sealer } = inside;
  store.transaction(() => {
    const revision = nextRevision(inside);
    const name = nameOf(inside, kind, id);
    const sealed = sealer.sealJson(places.shelf<ShelfItem<unknown>>(kind, name, revision), { id, value });
    store.run('INSERT OR REPLACE INTO shelf (kind, id, revision, sealed) VALUES (?, ?, ?, ?)', [
      kind,
      name,
      revision,
      sealed,
    ]);
  });
}

export function takeOffShelf(inside: Inside, kind: ShelfKind, id: string): void {
  inside.store.transaction(() => {
    nextRevision(inside);
    inside.store.run('DELETE FROM shelf WHERE kind = ? AND id = ?', [kind, nameOf(inside, kind, id)]);
  });
}

/** SECURITY: an id may be the address of an issuer; on the disk it stands as a keyed hash. */
function nameOf({ sealer }: Inside, kind: ShelfKind, id: string): Buffer {
  return sealer.addressOf(`shelf:${kind}:${id}`);
}
