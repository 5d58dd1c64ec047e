import { useLiveQuery } from 'dexie-react-hooks';
import { useReadModel } from './read-model-context';
import type { Row } from './row';

type Place = 'transcript' | 'trash';
const marks = { transcript: 0, trash: 1 } as const;

/** The rows of these records; those that are not there are left out. Undefined while they are looked up. */
export function useRowsById(ids: readonly string[]): readonly Row[] | undefined {
  const model = useReadModel();
  const key = ids.join();
  return useLiveQuery(async () => {
    const rows = await model.rows.bulkGet([...ids]);
    return rows.filter((row) => row !== undefined);
  }, [model, key]);
}

/** How many badges there are in the transcript or the trash, without reading them. Undefined as in {@link useRows}. */
export function useCount(where: Place): number | undefined {
  const model = useReadModel();
  return useLiveQuery(async () => {
    if (!(await model.marks.get('complete'))) return undefined;
    return model.rows.where('trashed').equals(marks[where]).count();
  }, [model, where]);
}

/** How many badges the vault cannot open any more, because their place on the disk is damaged. */
export function useDamagedCount(): number {
  const model = useReadModel();
  return useLiveQuery(() => model.damaged.count(), [model]) ?? 0;
}

/** The rows of the transcript (or of the trash). Undefined until the first look at the vault is complete. */
export function useRows(where: Place): readonly Row[] | undefined {
  const model = useReadModel();
  return useLiveQuery(async () => {
    if (!(await model.marks.get('complete'))) return undefined;
    return model.rows.where('trashed').equals(marks[where]).toArray();
  }, [model, where]);
}
