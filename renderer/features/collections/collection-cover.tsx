import type { Collection } from '../../../shared/collections';
import { useRowsById } from '../../read-model/use-records';
import { RowPicture } from '../../ui/badge-picture';
import '../../ui/plate.css';

/** A collection's own picture: that of the badge chosen for it, or its first four together on cloth. */
export function CollectionCover({ collection }: { readonly collection: Collection }) {
  const { cover, members } = collection;
  const rows = useRowsById(cover === null ? members.slice(0, 12) : [cover]).filter(
    ({ trashedAt }) => trashedAt === null,
  );
  const shown = cover === null ? rows.slice(0, 4) : rows;
  return (
    <div className="plate collection-cover" data-count={shown.length} aria-hidden="true">
      {shown.map((row) => (
        <RowPicture key={row.id} row={row} size={shown.length === 1 ? 96 : 48} />
      ))}
    </div>
  );
}
