import { assertHash, type Inside } from '../inside';
import { putOriginal, putPicture } from './contents';
import type { ContentTable, PortableContent } from './portable-types';
import { putDocument } from './snapshots';
import { eraseUnused } from './unused';
import { allOrNothing, forgetMended, isWhole, isWholePicture, noteHurt } from './whole-content';

/** Keeps contents, each once; those that are there and open stay as they are. In one transaction. @throws TypeError */
export function putContents(inside: Inside, contents: readonly PortableContent[]): void {
  allOrNothing(inside, () => {
    for (const content of contents) putOne(inside, content);
  });
}

function putOne(inside: Inside, { table, sha256, info, bytes }: PortableContent): void {
  // SECURITY: a name in a backup is worth nothing until the bytes were hashed.
  assertHash(bytes, sha256);
  noteHurt(inside, table, sha256);
  if (table === 'documents') {
    putDocument(inside, sha256, bytes);
    return;
  }
  const { fileName = '', mediaType = '' } = info ?? {};
  if (table === 'originals') putOriginal(inside, { sha256, fileName, mediaType, bytes });
  else putPicture(inside, { mediaType, bytes });
}

/** Places in the list of contents that are not there or do not open; a picture that is somebody's original is there. */
export function missingContents(
  inside: Inside,
  contents: readonly { readonly table: ContentTable; readonly sha256: string }[],
): readonly number[] {
  return contents.flatMap(({ table, sha256 }, place) => {
    const there = table === 'pictures' ? isWholePicture(inside, sha256) : isWhole(inside, table, sha256);
    return there ? [] : [place];
  });
}

/** Erases contents that nothing refers to: the end of every restore, however it went. */
export function sweepContents(inside: Inside): void {
  forgetMended(inside);
  inside.store.transaction(() => eraseUnused(inside));
  inside.store.checkpoint();
}
