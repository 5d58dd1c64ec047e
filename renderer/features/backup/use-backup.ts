import { useCallback, useEffect, useState } from 'react';
import type { BackupStatus } from '../../../shared/backup';
import { bridge } from '../../bridge';

const whileRunning = 300;
const otherwise = 60_000;

/** How backups stand: read at once, after each change of the wallet, and often while one is being made. */
export function useBackupStatus(): { readonly status: BackupStatus | null; readonly again: () => void } {
  const [status, setStatus] = useState<BackupStatus | null>(null);
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => bridge.on.vaultChanged(again), [again]);
  const running = status?.running != null;
  useEffect(() => {
    let stale = false;
    const read = async (): Promise<void> => {
      const answer = await bridge.backup.status();
      if (!stale && answer.ok) setStatus(answer.value);
    };
    void read();
    const timer = setInterval(() => void read(), running ? whileRunning : otherwise);
    return () => {
      stale = true;
      clearInterval(timer);
    };
  }, [turn, running]);
  return { status, again };
}
