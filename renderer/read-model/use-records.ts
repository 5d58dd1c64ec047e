import { useLiveQuery } from 'dexie-react-hooks';
import type { RecordView } from '../../shared/wallet';
import { useReadModel } from './read-model-context';
import type { Row } from './row';

type Place = 'transcript' | 'trash';
const marks = { transcript: 0, trash: 1 } as const;

/** One record: undefined while it is looked up, null where there is none. */
export function useRecord(id: string): RecordView | null | undefined {
  const model = useReadModel();
  return useLiveQuery(async () => (await model.views.get(id)) ?? null, [model, id]);
}

/** Records by their ids, in that order; those that are not there are left out. Undefined while they are looked up. */
export function useRecordsById(ids: readonly string[]): readonly RecordView[] | undefined {
  const model = useReadModel();
  const key = ids.join();
  return useLiveQuery(async () => {
    const views = await model.views.bulkGet([...ids]);
    return views.filter((view) => view !== undefined);
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

/** The rows of the transcript (or of the trash). Undefined until the first look at the vault is complete. */
export function useRows(where: Place): readonly Row[] | undefined {
  const model = useReadModel();
  return useLiveQuery(async () => {
    if (!(await model.marks.get('complete'))) return undefined;
    return model.rows.where('trashed').equals(marks[where]).toArray();
  }, [model, where]);
}
