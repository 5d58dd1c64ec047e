import { useEffect, useState } from 'react';
import { bridge } from '../../bridge';
import { useReadOnly } from '../keep/read-only';

interface CutOff {
  /** Results there were, and how many were expected. */
  readonly done: number;
  readonly total: number;
  /** ISO instant at which it began. */
  readonly at: string;
}

/** An import that ended before it was done, because the computer or Lapel stopped; null where there is none. */
export function useCutOff(): CutOff | null {
  const readOnly = useReadOnly();
  const [cutOff, setCutOff] = useState<CutOff | null>(null);
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      const answer = await bridge.intake.cutOff();
      if (gone || !answer.ok) return;
      setCutOff(answer.value);
    };
    void read();
    const end = bridge.on.vaultChanged(() => void read());
    return () => {
      gone = true;
      end();
    };
  }, []);
  // Where nothing can be added, it cannot go on.
  return readOnly ? null : cutOff;
}
