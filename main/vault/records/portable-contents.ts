import { assertHash, type Inside } from '../inside';
import { putOriginal, putPicture } from './contents';
import type { ContentTable, PortableContent } from './portable-types';
import { places } from './stored';
import { eraseUnused } from './unused';

/** Keeps contents, each once; those that are there stay as they are. In one transaction. @throws TypeError */
export function putContents(inside: Inside, contents: readonly PortableContent[]): void {
  inside.store.transaction(() => {
    for (const content of contents) putOne(inside, content);
  });
}

function putOne(inside: Inside, { table, sha256, info, bytes }: PortableContent): void {
  // SECURITY: a name in a backup is worth nothing until the bytes were hashed.
  assertHash(bytes, sha256);
  if (table === 'documents') {
    if (hasContent(inside, table, sha256)) return;
    const sealed = inside.sealer.seal(places.bytes(table, sha256), bytes);
    inside.store.run('INSERT INTO documents (sha256, bytes) VALUES (?, ?)', [sha256, sealed]);
    return;
  }
  const { fileName = '', mediaType = '' } = info ?? {};
  if (table === 'originals') putOriginal(inside, { sha256, fileName, mediaType, bytes });
  else putPicture(inside, { mediaType, bytes });
}

export function hasContent({ store }: Inside, table: ContentTable, sha256: string): boolean {
  return store.get(`SELECT 1 AS found FROM ${table} WHERE sha256 = ?`, [sha256]) !== null;
}

/** Places in the list of contents that are not there; a picture that is somebody's original is. */
export function missingContents(
  inside: Inside,
  contents: readonly { readonly table: ContentTable; readonly sha256: string }[],
): readonly number[] {
  return contents.flatMap(({ table, sha256 }, place) => {
    const there =
      hasContent(inside, table, sha256) || (table === 'pictures' && hasContent(inside, 'originals', sha256));
    return there ? [] : [place];
  });
}

/** Erases contents that nothing refers to. */
export function sweepContents(inside: Inside): void {
  inside.store.transaction(() => eraseUnused(inside));
  inside.store.checkpoint();
}
