import { useEffect, useState } from 'react';
import type { RecordView } from '../../shared/wallet';
import { bridge } from '../bridge';
import { useSnapshot } from './read-model-context';

/**
 * One record as a whole: undefined while it is looked up, null where there is none. The read model holds the rows of
 * lists only, so the record is asked of the vault, and again each time its row has a new revision.
 */
export function useRecord(id: string): RecordView | null | undefined {
  const { complete, rows } = useSnapshot();
  const revision = rows.get(id)?.revision;
  const [view, setView] = useState<RecordView | null>(null);
  useEffect(() => {
    if (revision === undefined) return undefined;
    let left = false;
    // Revisions are given once each, so the first change after the one before it is this record, or a newer state of
    // the vault that the row will tell of in a moment.
    void bridge.records.changes(revision - 1, 1).then((answer) => {
      const found = answer.ok ? answer.value.changed.find((record) => record.id === id) : undefined;
      if (found && !left) setView(found);
    });
    return () => {
      left = true;
    };
  }, [id, revision]);
  if (revision === undefined) return complete ? null : undefined;
  return view?.id === id ? view : undefined;
}
