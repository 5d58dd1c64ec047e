import { useEffect, useState } from 'react';
import type { WatchedFolder } from '../../../shared/watched';
import { bridge } from '../../bridge';

const lookEvery = 10 * 60_000;

/** Watched folders that are not there. Looking means going through their files, so it is done now and then. */
export function useLostFolders(): readonly WatchedFolder[] {
  const [lost, setLost] = useState<readonly WatchedFolder[]>([]);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const answer = await bridge.watched.read();
      if (!left && answer.ok) setLost(answer.value.folders.filter(({ state }) => state === 'gone'));
    };
    void look();
    const timer = setInterval(() => void look(), lookEvery);
    const back = (): void => void look();
    window.addEventListener('focus', back);
    return () => {
      left = true;
      clearInterval(timer);
      window.removeEventListener('focus', back);
    };
  }, []);
  return lost;
}
