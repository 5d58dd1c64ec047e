import { useCallback, useEffect, useState } from 'react';
import { marked, type NoticeMarking, type NoticeShelf } from '../../../shared/notice-marks';
import { bridge } from '../../bridge';

export type KeptNotices = NoticeShelf & { readonly shows: boolean };

interface KeptShelf {
  /** Null until it is read. */
  readonly shelf: KeptNotices | null;
  /** Marks notices here at once, and in the vault as far as it takes them. */
  readonly mark: (keys: readonly string[], marking: NoticeMarking) => void;
}

/** What the vault remembers of notices, anew after each change of it. */
export function useNoticeShelf(): KeptShelf {
  const [shelf, setShelf] = useState<KeptNotices | null>(null);
  useEffect(() => {
    let left = false;
    const read = async (): Promise<void> => {
      const answer = await bridge.notices.read();
      if (!left && answer.ok) setShelf(answer.value);
    };
    void read();
    const end = bridge.on.vaultChanged(() => void read());
    return () => {
      left = true;
      end();
    };
  }, []);
  const mark = useCallback((keys: readonly string[], marking: NoticeMarking) => {
    if (keys.length === 0) return;
    const now = new Date();
    setShelf((before) => {
      if (!before) return before;
      const marks = keys.map((key) => [key, marked(before.marks[key] ?? {}, marking, now)] as const);
      return { ...before, marks: { ...before.marks, ...Object.fromEntries(marks) } };
    });
    void bridge.notices.mark([...keys], marking);
  }, []);
  return { shelf, mark };
}
