import { type Inside, nextRevision } from '../inside';
import { bytesOf, integerOf } from '../rows';
import { places } from './stored';
import { eraseUnused } from './unused';

/** Puts records into the trash at an instant, or (null) takes them out. Those that already are where they should be stay. */
export function setTrashed(inside: Inside, ids: readonly string[], at: string | null): void {
  const { store, sealer } = inside;
  store.transaction(() => {
    for (const id of ids) {
      const row = store.get('SELECT revision, trashed, view FROM records WHERE id = ?', [id]);
      if (row === null || (integerOf(row, 'trashed') === 1) === (at !== null)) continue;
      const sealed = bytesOf(row, 'view');
      const view = sealer.openJson(places.view(id, integerOf(row, 'revision')), sealed);
      const revision = nextRevision(inside);
      // A view that does not open is moved as it is: a damaged record can be thrown away, too.
      const moved = view ? sealer.sealJson(places.view(id, revision), { ...view, trashedAt: at }) : sealed;
      store.run('UPDATE records SET revision = ?, trashed = ?, view = ? WHERE id = ?', [
        revision,
        at !== null,
        moved,
        id,
      ]);
    }
  });
}

/** Erases records of the trash for good, and every original, picture and document that only they used. */
export function eraseTrashed(inside: Inside, ids: readonly string[]): void {
  const { store } = inside;
  store.transaction(() => {
    for (const id of ids) {
      const row = store.get('SELECT trashed FROM records WHERE id = ?', [id]);
      if (row === null || integerOf(row, 'trashed') === 0) continue;
      store.run('DELETE FROM records WHERE id = ?', [id]);
      store.run('INSERT OR REPLACE INTO tombstones (id, revision) VALUES (?, ?)', [id, nextRevision(inside)]);
    }
    eraseUnused(inside);
  });
  // The log still holds the pages as they were before.
  store.checkpoint();
}
