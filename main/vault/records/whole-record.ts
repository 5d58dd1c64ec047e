import type { Inside } from '../inside';
import { bytesOf, textOf, textOrNull } from '../rows';
import { places } from './stored';
import { isWhole, isWholePicture } from './whole-content';

/** Whether the files of a record open: its original, its picture, and each copy that is kept with it. */
export function isWholeRecord(inside: Inside, id: string): boolean {
  const { store, sealer } = inside;
  const row = store.get('SELECT original, picture FROM records WHERE id = ?', [id]);
  if (row === null || !isWhole(inside, 'originals', textOf(row, 'original'))) return false;
  const picture = textOrNull(row, 'picture');
  if (picture !== null && !isWholePicture(inside, picture)) return false;
  return store.all('SELECT id, original, sealed FROM copies WHERE record = ?', [id]).every((copy) => {
    const place = places.copy(id, textOf(copy, 'id'));
    return isWhole(inside, 'originals', textOf(copy, 'original')) && sealer.openJson(place, bytesOf(copy, 'sealed'));
  });
}
