import { useEffect, useState } from 'react';
import { bridge } from '../../bridge';

interface CutOff {
  readonly left: number;
  /** ISO instant at which it began. */
  readonly at: string;
}

/** An import that ended before it was done, because the computer or Lapel stopped; null where there is none. */
export function useCutOff(): CutOff | null {
  const [cutOff, setCutOff] = useState<CutOff | null>(null);
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      const answer = await bridge.intake.cutOff();
      if (gone || !answer.ok) return;
      const found = answer.value;
      setCutOff(found && { left: Math.max(1, found.total - found.done), at: found.at });
    };
    void read();
    const end = bridge.on.vaultChanged(() => void read());
    return () => {
      gone = true;
      end();
    };
  }, []);
  return cutOff;
}
