import { noOwnWords } from '../../../shared/own';
import type { RecordView } from '../../../shared/wallet';
import type { Inside } from '../inside';
import { bytesOf, integerOf, type Row, textOf, textOrNull } from '../rows';
import { places } from './stored';

/** The columns a view is read from. */
export const viewColumns = 'id, revision, picture, view';

/** A row of `records` as the screens see it; null when its view does not open. */
export function viewOf({ sealer }: Inside, row: Row): RecordView | null {
  const id = textOf(row, 'id');
  const revision = integerOf(row, 'revision');
  const view = sealer.openJson(places.view(id, revision), bytesOf(row, 'view'));
  if (!view) return null;
  const own = view.own ? { ...noOwnWords, ...view.own } : noOwnWords;
  return { id, revision, ...view, hasPicture: textOrNull(row, 'picture') !== null, own };
}
