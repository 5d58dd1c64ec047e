import { useMemo } from 'react';
import { useSnapshot } from './read-model-context';
import type { Row } from './row';

type Place = 'transcript' | 'trash';

/** The rows of the transcript (or of the trash). Undefined until the first look at the vault is complete. */
export function useRows(where: Place): readonly Row[] | undefined {
  const { complete, rows } = useSnapshot();
  return useMemo(() => {
    if (!complete) return undefined;
    const trashed = where === 'trash';
    return [...rows.values()].filter((row) => (row.trashedAt !== null) === trashed);
  }, [complete, rows, where]);
}

/** The rows of these records; those that are not there are left out. */
export function useRowsById(ids: readonly string[]): readonly Row[] {
  const { rows } = useSnapshot();
  return useMemo(() => ids.flatMap((id) => rows.get(id) ?? []), [ids, rows]);
}

/** How many badges the vault cannot open any more, because their place on the disk is damaged. */
export function useDamagedCount(): number {
  return useSnapshot().damaged.size;
}
