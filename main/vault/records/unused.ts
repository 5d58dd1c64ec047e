import type { Inside } from '../inside';

/** Erases originals, pictures and documents that no record uses any more. Part of the caller's transaction. */
export function eraseUnused({ store }: Inside): void {
  store.run('DELETE FROM pictures WHERE NOT EXISTS (SELECT 1 FROM records WHERE picture = sha256)');
  store.run(
    `DELETE FROM originals WHERE NOT EXISTS (SELECT 1 FROM records WHERE original = sha256)
      AND NOT EXISTS (SELECT 1 FROM records WHERE picture = sha256)
      AND NOT EXISTS (SELECT 1 FROM copies WHERE original = sha256)`,
  );
  store.run('DELETE FROM documents WHERE NOT EXISTS (SELECT 1 FROM snapshots WHERE document = sha256)');
}
