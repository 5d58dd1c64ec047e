import type { Inside } from '../inside';
import { textOf } from '../rows';
import type { ExportRecord } from '../types';
import { readPicture } from './contents';
import { readSource } from './source';
import { viewColumns, viewOf } from './view';

/**
 * Records outside the trash for an export: those asked for in their order, or all, newest first.
 * A picture is read when it is asked for, so that ten thousand of them are never in memory at once.
 */
export function exportableRecords(inside: Inside, ids: readonly string[] | null): readonly ExportRecord[] {
  if (ids) return ids.flatMap((id) => exportable(inside, id));
  const rows = inside.store.all('SELECT id FROM records WHERE trashed = 0');
  return rows
    .flatMap((row) => exportable(inside, textOf(row, 'id')))
    .sort((a, b) => compare(b.addedAt, a.addedAt) || compare(a.id, b.id));
}

function exportable(inside: Inside, id: string): readonly ExportRecord[] {
  const row = inside.store.get(`SELECT ${viewColumns} FROM records WHERE id = ? AND trashed = 0`, [id]);
  const view = row && viewOf(inside, row);
  const source = view && readSource(inside, id);
  if (!source) return [];
  const { summary, classification, report, origin, addedAt, own } = view;
  const { payload, format, baked } = source;
  return [
    {
      ...{ id, payload, format, baked, summary, classification, report, origin, addedAt, own },
      get picture() {
        return readPicture(inside, id);
      },
    },
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
