import { type Inside } from '../inside';
import { bytesOf } from '../rows';
import type { CheckableRecord } from '../types';
import { places, type StoredSource } from './stored';

/** What arrived as this record; null when it is absent or does not open. */
export function readSource({ store, sealer }: Inside, id: string): StoredSource | null {
  const row = store.get('SELECT sealed FROM sources WHERE record = ?', [id]);
  return row && sealer.openJson(places.source(id), bytesOf(row, 'sealed'));
}

/** In the order asked for; what is absent, damaged or only stated by its earner is left out. */
export function checkableRecords(inside: Inside, ids: readonly string[]): readonly CheckableRecord[] {
  return ids.flatMap((id) => {
    const source = readSource(inside, id);
    if (!source || source.format === 'self-declared') return [];
    const { payload, format, baked } = source;
    return [{ id, payload, format, baked }];
  });
}
